using Mhep.Data.Api.Access.Keys;

namespace Mhep.Data.Api.Keys;

/// <summary>A key that was made a moment ago.</summary>
public sealed class IssuedApiKey
{
    private readonly KeyText _text;

    internal IssuedApiKey(ApiKey key, KeyText text) => (ApiKey, _text) = (key, text);

    /// <summary>As it is listed.</summary>
    public ApiKey ApiKey { get; }

    /// <summary>
    /// The key itself, 'mhep_ID_SECRET': shown here and never again, stored only as a hash. Sent as 'Authorization: Bearer KEY', or, where a tool asks for user and
    /// password, ID and SECRET.
    /// </summary>
    public string Key => _text.Whole;

    /// <summary>The public part alone.</summary>
    public override string ToString() => _text.ToString();
}
