using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>A workbook as it comes out of the checks: the sheets that are set are in it. Rows get their places in the order given.</summary>
internal sealed record Sent
{
    public IReadOnlyList<SiteRow>? Sites { get; init; }

    public IReadOnlyList<TargetRow>? Targets { get; init; }

    public IReadOnlyList<ClientRow>? Clients { get; init; }

    public IReadOnlyList<JobRow>? Jobs { get; init; }

    public IReadOnlyList<SpecialistRow>? Specialists { get; init; }

    public IReadOnlyList<EmployerContactRow>? Contacts { get; init; }

    public IReadOnlyList<ContextRow>? Context { get; init; }

    public IReadOnlyList<OutcomesRow>? Outcomes { get; init; }

    public IReadOnlyList<FidelityReviewRow>? Reviews { get; init; }

    public DateOnly DataFrom { get; init; } = new(2023, 4, 1);

    public DateOnly DataTo { get; init; } = new(2023, 6, 30);

    public bool AllClients { get; init; } = true;

    /// <summary>Nobody said which days are covered.</summary>
    public bool CoverageAssumed { get; init; }

    /// <summary>Whether the jobs stand in columns of the Clients sheet.</summary>
    public bool JobColumns { get; init; }

    /// <summary>A site named above the headings of every sheet.</summary>
    public string? LabelledSite { get; init; }

    /// <summary>Whether the sheets stand in the opposite order.</summary>
    public bool SheetsReversed { get; init; }

    public ParsedWorkbook ToWorkbook()
    {
        var kinds = Kinds().ToList();
        if (SheetsReversed) kinds.Reverse();
        int Sheet(SheetKind kind) => kinds.IndexOf(kind) + 1;
        IReadOnlyList<T>? Placed<T>(IReadOnlyList<T>? rows, SheetKind kind, Func<T, SheetRow, T> at) =>
            rows?.Select((row, index) => at(row, new SheetRow(Sheet(kind), index + 2))).ToList();

        var coverage = new SiteCoverage(DataFrom, DataTo, AllClients, CoverageAssumed);
        return new ParsedWorkbook
        {
            Sheets = [.. kinds.Select((kind, index) => SheetOf(kind, index + 1))],
            Sites = Placed(Sites, SheetKind.Sites, (row, place) => row with { Place = place }),
            Targets = Placed(Targets, SheetKind.Targets, (row, place) => row with { Place = place }),
            Clients = Placed(Clients, SheetKind.Clients, (row, place) => row with { Place = place }),
            Jobs = Placed(Jobs, JobColumns ? SheetKind.Clients : SheetKind.Jobs, (row, place) => row with { Place = place }),
            Specialists = Placed(Specialists, SheetKind.EmploymentSpecialists, (row, place) => row with { Place = place }),
            EmployerContacts = Placed(Contacts, SheetKind.EmployerContacts, (row, place) => row with { Place = place }),
            Context = Placed(Context, SheetKind.Context, (row, place) => row with { Place = place }),
            Outcomes = Placed(Outcomes, SheetKind.OutcomesReport, (row, place) => row with { Place = place }),
            FidelityReviews = Placed(Reviews, SheetKind.FidelityReview, (row, place) => row with { Place = place }),
            ClientCoverage = SitesOf((Clients ?? []).Select(row => row.SiteCode).Concat((Jobs ?? []).Select(row => row.SiteCode)))
                .ToDictionary(site => site, _ => coverage, StringComparer.OrdinalIgnoreCase),
            ContactCoverage = SitesOf((Contacts ?? []).Select(row => row.SiteCode))
                .ToDictionary(site => site, _ => coverage, StringComparer.OrdinalIgnoreCase),
            RowsRead = kinds.Sum(CountOf),
        };
    }

    private IEnumerable<string> SitesOf(IEnumerable<string> ofRows) =>
        ofRows.Concat(LabelledSite is null ? [] : [LabelledSite]).Distinct(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<SheetKind> Kinds()
    {
        if (Sites is not null) yield return SheetKind.Sites;
        if (Targets is not null) yield return SheetKind.Targets;
        if (Specialists is not null) yield return SheetKind.EmploymentSpecialists;
        if (Clients is not null) yield return SheetKind.Clients;
        if (Jobs is not null && !JobColumns) yield return SheetKind.Jobs;
        if (Contacts is not null) yield return SheetKind.EmployerContacts;
        if (Context is not null) yield return SheetKind.Context;
        if (Outcomes is not null) yield return SheetKind.OutcomesReport;
        if (Reviews is not null) yield return SheetKind.FidelityReview;
    }

    private int CountOf(SheetKind kind) => kind switch
    {
        SheetKind.Sites => Sites?.Count,
        SheetKind.Targets => Targets?.Count,
        SheetKind.Clients => Clients?.Count,
        SheetKind.Jobs => Jobs?.Count,
        SheetKind.EmploymentSpecialists => Specialists?.Count,
        SheetKind.EmployerContacts => Contacts?.Count,
        SheetKind.Context => Context?.Count,
        SheetKind.OutcomesReport => Outcomes?.Count,
        _ => Reviews?.Count,
    } ?? 0;

    private ParsedSheet SheetOf(SheetKind kind, int position) => new()
    {
        Position = position,
        Name = kind.ToString(),
        Kind = kind,
        HeadingRow = 1,
        Columns = kind == SheetKind.Clients && JobColumns
            ? [new SheetColumn(1, "Client ID", "Client ID"), new SheetColumn(2, "Job 1 start", "Job 1 start date")]
            : [new SheetColumn(1, "Site", "Site")],
        Labels = new LabelledCells { SiteCode = LabelledSite },
        RowsRead = CountOf(kind),
    };
}
