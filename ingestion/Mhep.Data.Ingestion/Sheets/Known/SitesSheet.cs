using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Ingestion.Sheets.Values;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>The programme's list of sites.</summary>
internal sealed class SitesSheet : KnownSheet
{
    private static readonly Column Site = new("Site", ColumnType.Identifier) { IsRequired = true, Aliases = SharedColumns.Site().Aliases, Names = NameRisk.Text };
    private static readonly Column SiteName = Organisation("Name", isRequired: true, "Site name", "Service name");
    private static readonly Column ProviderCode = new("Provider code", ColumnType.Identifier) { IsRequired = true, Aliases = ["Provider ID"], Names = NameRisk.Organisation };
    private static readonly Column Provider = Organisation("Provider", isRequired: false, "Provider name");
    private static readonly Column CommissionerCode = new("Commissioner code", ColumnType.Identifier) { Aliases = ["Commissioner ID"], Names = NameRisk.Organisation };
    private static readonly Column Commissioner = Organisation("Commissioner", isRequired: false, "Commissioner name");

    private static readonly Column PolicyFocusColumn = new("Policy focus", ColumnType.Code)
    {
        IsRequired = true,
        Aliases = ["Focus", "Client group", "Cohort"],
        Values = Codes.PolicyFocus.Names,
    };

    private static readonly Column Region = Organisation("Region", isRequired: false, "NHS region");
    private static readonly Column ServiceStart = new("Service start", ColumnType.Date) { Aliases = ["Service start date", "Contract start"], Note = "Blank: not known." };
    private static readonly Column ServiceEnd = new("Service end", ColumnType.Date) { Aliases = ["Service end date", "Contract end"], Note = "The last day. Blank: it goes on." };

    /// <inheritdoc />
    public override SheetKind Kind => SheetKind.Sites;

    /// <inheritdoc />
    public override string Title => "Sites";

    /// <inheritdoc />
    public override string RowIs => "a site; the list is the whole list";

    /// <inheritdoc />
    public override bool IsProgrammes => true;

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } = Column.Number(
        [Site, SiteName, ProviderCode, Provider, CommissionerCode, Commissioner, PolicyFocusColumn, Region, ServiceStart, ServiceEnd], areGrouped: false);

    /// <inheritdoc />
    public override bool Identifies(Func<Column, bool> has) => has(Site) && (has(ProviderCode) || has(PolicyFocusColumn));

    /// <inheritdoc />
    public override void Begin(ParsedRows rows, SheetMatch match) => rows.Sites ??= [];

    /// <inheritdoc />
    public override void Read(RowReader row, ParsedRows rows)
    {
        var site = row.RequiredIdentifier(Site);
        var name = row.RequiredText(SiteName);
        var providerCode = row.RequiredIdentifier(ProviderCode);
        var provider = row.Text(Provider);
        var commissionerCode = row.Identifier(CommissionerCode);
        var commissioner = row.Text(Commissioner);
        if (commissioner is not null && commissionerCode is null) row.Required<string>(CommissionerCode, null);
        var focus = row.Required(PolicyFocusColumn, row.Code(PolicyFocusColumn, Codes.PolicyFocus));
        var region = row.Text(Region);
        var start = row.Date(ServiceStart);
        var end = row.Date(ServiceEnd);
        if (end < start) row.Report(FindingKinds.PeriodOutOfOrder, ServiceEnd);
        if (site is null || name is null || providerCode is null || focus is null) return;
        rows.Sites?.Add(new SiteRow
        {
            Place = row.Place,
            SiteCode = site,
            Name = name,
            ProviderCode = providerCode,
            Provider = provider ?? providerCode,
            CommissionerCode = commissionerCode,
            Commissioner = commissionerCode is null ? null : commissioner ?? commissionerCode,
            PolicyFocus = focus.Value,
            Region = region,
            ServiceStart = start,
            ServiceEnd = end,
        });
    }

    private static Column Organisation(string heading, bool isRequired, params string[] aliases) =>
        new(heading, ColumnType.Text) { IsRequired = isRequired, Aliases = aliases, Names = NameRisk.Organisation };
}
