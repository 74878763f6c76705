namespace Mhep.Data.Api.Access.Authentication;

/// <summary>Who asks, or why nobody may: exactly one of the two.</summary>
internal readonly record struct CallerAnswer
{
    /// <summary>Someone is known.</summary>
    public CallerAnswer(Caller caller) => Caller = caller;

    /// <summary>Nobody is.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="claimedKey">Id of the key that was claimed; null where none was, or where it was not looked at.</param>
    public CallerAnswer(Refusal refusal, string? claimedKey = null) => (Refusal, ClaimedKey) = (refusal, claimedKey);

    /// <summary>Who asks; null where nobody may.</summary>
    public Caller? Caller { get; }

    /// <summary>Id of the key that was claimed without success; no proof of anything.</summary>
    public string? ClaimedKey { get; }

    /// <summary>Why nobody may; null where someone is known.</summary>
    public Refusal? Refusal { get; }
}
