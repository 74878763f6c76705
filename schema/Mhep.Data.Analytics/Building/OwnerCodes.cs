using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Analytics.Building;

/// <summary>The owners that a site's events can have: 0 is 'unallocated', then every specialist that a current row other than a target names, in code order.</summary>
internal sealed class OwnerCodes
{
    public const int Unallocated = 0;

    private readonly Dictionary<string, int> _places;

    public OwnerCodes(SiteRows rows)
    {
        var mentioned = rows.Spells.Select(spell => (string?)spell.Specialist)
            .Concat(rows.Episodes.Select(episode => episode.Specialist)).Concat(rows.Episodes.Select(episode => episode.EngagedBy))
            .Concat(rows.Jobs.Select(job => job.Specialist)).Concat(rows.Contacts.Select(contact => contact.Specialist))
            .Concat(rows.Returns.Select(row => row.Specialist));
        Codes = ["", .. mentioned.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _places = Codes.Index().ToDictionary(code => code.Item, code => code.Index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Codes { get; }

    public int Count => Codes.Count;

    public int PlaceOf(string? code) => code is null ? Unallocated : _places[code];
}
