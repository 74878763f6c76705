using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mhep.Data.Ingestion.Sheets.Headings;

namespace Mhep.Data.Ingestion.Sheets.Mappings;

/// <summary>
/// What a provider's own headings, codes and words mean. Only <see cref="MappingReader"/> makes one, of a text without faults. It says how
/// columns are understood; which are looked at for personal data, and how, it does not change but for the one declaration about ids.
/// </summary>
public sealed class ProviderMapping
{
    private readonly Dictionary<string, string> _headings;
    private readonly Dictionary<(string Heading, string Own), string> _codes;
    private readonly Dictionary<string, bool> _yesNo;
    private readonly Dictionary<string, string> _sites;

    internal ProviderMapping(string text, MappingDraft draft)
    {
        (Text, _headings, _codes, _yesNo, _sites) = (text, draft.Headings, draft.Codes, draft.YesNo, draft.Sites);
        (ProviderCode, BareJobStartsAreFirstJobs) = (draft.ProviderCode, draft.BareJobStartsAreFirstJobs);
        (TenDigitIdsAreNoNhsNumbers, IdsArePerSite) = (draft.TenDigitIdsAreNoNhsNumbers, draft.IdsArePerSite);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The mapping as it was written.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text as UTF-8, lower-case hexadecimal: the mapping's name.</summary>
    public string Sha256 { get; }

    /// <summary>Whose it is; null: it does not say.</summary>
    public string? ProviderCode { get; }

    /// <summary>What 'Job starts' alone counts: true people in a first job, false all jobs; null: it does not say.</summary>
    public bool? BareJobStartsAreFirstJobs { get; }

    /// <summary>Client ids are ten digits and no NHS numbers, although some pass as one.</summary>
    public bool TenDigitIdsAreNoNhsNumbers { get; }

    /// <summary>Each site numbers its clients by itself: the same id at two sites is two people.</summary>
    public bool IdsArePerSite { get; }

    /// <summary>How many headings it explains, numbered groups counted once for each number.</summary>
    public int HeadingCount => _headings.Count;

    /// <summary>The heading of ours that one of the provider's means; the same text where it says nothing of it.</summary>
    internal string HeadingOf(string own) => _headings.GetValueOrDefault(HeadingText.KeyOf(own), own);

    /// <summary>The value of our list that one of the provider's means; the same text where it says nothing of it.</summary>
    internal string CodeOf(string heading, string own) => _codes.GetValueOrDefault((heading, HeadingText.KeyOf(own)), own);

    /// <summary>Whether a word of the provider's is a yes or a no; null: it says nothing of it.</summary>
    internal bool? YesNoOf(string own) => _yesNo.TryGetValue(own.Trim().ToUpperInvariant(), out var meaning) ? meaning : null;

    /// <summary>The site's code that a name of the provider's means; the same text where it says nothing of it.</summary>
    internal string SiteOf(string own) => _sites.GetValueOrDefault(own.Trim().ToUpperInvariant(), own);

    /// <summary>A client's id as it is told from all others of the provider.</summary>
    internal string ClientIdOf(string id, string site) =>
        IdsArePerSite ? string.Create(CultureInfo.InvariantCulture, $"{site.ToUpperInvariant()}/{id}") : id;
}
