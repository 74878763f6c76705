using Mhep.Data.Analytics.Building;
using Mhep.Data.Analytics.Returns;
using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Analytics;

/// <summary>All that current returns say of one site, ready to be measured. Immutable.</summary>
public sealed class SiteFacts
{
    internal SiteFacts(SiteDescription description, SiteRecord record, SiteReports reports, IReadOnlyList<int> versions)
    {
        Versions = versions;
        Description = description;
        Record = record;
        Reports = reports;
        Specialists = [.. Enumerable.Range(1, record.Owners.Count - 1).Select(owner => new SpecialistFacts(this, owner))];
    }

    /// <summary>Code, name, provider, commissioner, focus and dates, as the programme's current list has them.</summary>
    public SiteDescription Description { get; }

    /// <summary>Stable short code, 'TH-SMI'.</summary>
    public string Code => Description.Code;

    /// <summary>
    /// From the first to the last day that client-level returns cover; null where there are none. Days between two returns that none
    /// covers are inside, and still missing in figures.
    /// </summary>
    public Coverage? Coverage => Record.Covered is { First: { } from, Last: { } to }
        ? new Coverage { From = from, To = to, AllClients = Record.CoveredPartly.IsEmpty }
        : null;

    /// <summary>The specialists that current returns name, in code order.</summary>
    public IReadOnlyList<SpecialistFacts> Specialists { get; }

    /// <summary>Context, in order of its first days.</summary>
    public IReadOnlyList<ContextRow> Context => Reports.Context;

    /// <summary>Fidelity reviews, the earliest first.</summary>
    public IReadOnlyList<FidelityReviewRow> FidelityReviews => Reports.FidelityReviews;

    /// <summary>Where the site's aggregate returns and its specialists' do not agree.</summary>
    public IReadOnlyList<ReturnDifference> ReturnDifferences => Record.ReturnDifferences;

    /// <summary>
    /// Whether someone has been erased since the moment that these facts are of: then they are what the data of then say without that person, not what was
    /// answered then. False of the newest facts.
    /// </summary>
    public bool RestatedByErasure { get; init; }

    internal SiteRecord Record { get; }

    internal SiteReports Reports { get; }

    /// <summary>The slice versions that the facts were read from, in order: while they are current, the rows are the same.</summary>
    internal IReadOnlyList<int> Versions { get; }

    /// <summary>Builds a site's facts.</summary>
    /// <param name="rows">Its current rows, in any order.</param>
    public static SiteFacts Build(SiteRows rows) => new(rows.Site, SiteRecordBuilder.Build(rows), SiteReports.From(rows), versions: []);

    /// <summary>Builds a site's facts that know which stored rows they came from: larger, and the same in every figure.</summary>
    /// <param name="rows">Its current rows, in any order.</param>
    internal static SiteFacts BuildTraced(SiteRows rows) =>
        new(rows.Site, SiteRecordBuilder.Build(rows, traced: true), SiteReports.From(rows), versions: []);

    /// <summary>The specialist of a code; null where current returns name none of that code.</summary>
    /// <param name="code">Code, without regard to case.</param>
    public SpecialistFacts? Specialist(string code) =>
        Specialists.FirstOrDefault(specialist => string.Equals(specialist.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc />
    public override string ToString() => Code;
}
