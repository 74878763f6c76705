using Mhep.Data.Analytics.Measures;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Ingestion.Sheets.Values;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>The programme's targets.</summary>
internal sealed class TargetsSheet : KnownSheet
{
    private static readonly Column Site = SharedColumns.Site();
    private static readonly Column Specialist = SharedColumns.Specialist("Blank: the whole site.");
    private static readonly Column MeasureColumn = new("Measure", ColumnType.Text) { IsRequired = true, Aliases = ["Measure key", "KPI", "Indicator"], Note = "Key or name of the catalogue." };
    private static readonly Column PeriodStart = new("Period start", ColumnType.Date) { IsRequired = true, Aliases = ["Start of period", "Period from", "Period start date", "From"] };
    private static readonly Column PeriodEnd = new("Period end", ColumnType.Date) { IsRequired = true, Aliases = ["End of period", "Period to", "Period end date", "To"] };

    private static readonly Column Scenario = new("Scenario", ColumnType.Code)
    {
        Aliases = ["Case"],
        Values = Codes.TargetScenario.Names,
        Note = "Blank: medium.",
    };

    private static readonly Column Value = new("Value", ColumnType.Number)
    {
        IsRequired = true,
        Aliases = ["Target", "Target value"],
        Note = "In the measure's unit: a count, or a rate as a share (0.4, not 40).",
    };

    private static readonly Column Version = new("Version", ColumnType.Identifier) { Aliases = ["Agreement version"], Names = PersonalData.NameRisk.Text };
    private static readonly Column AgreedOn = new("Agreed on", ColumnType.Date) { Aliases = ["Date agreed", "Agreed"] };
    private static readonly Column Reason = new("Reason", ColumnType.Text) { Aliases = ["Reason for change"] };

    /// <inheritdoc />
    public override SheetKind Kind => SheetKind.Targets;

    /// <inheritdoc />
    public override string Title => "Targets";

    /// <inheritdoc />
    public override string RowIs => "a target of a site, or one of its specialists, for a measure and period";

    /// <inheritdoc />
    public override bool IsProgrammes => true;

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } = Column.Number(
        [Site, Specialist, MeasureColumn, PeriodStart, PeriodEnd, Scenario, Value, Version, AgreedOn, Reason], areGrouped: false);

    /// <inheritdoc />
    public override bool Identifies(Func<Column, bool> has) => has(MeasureColumn) && has(Value);

    /// <inheritdoc />
    public override void Begin(ParsedRows rows, SheetMatch match) => rows.Targets ??= [];

    /// <inheritdoc />
    public override void Read(RowReader row, ParsedRows rows)
    {
        var site = row.Site(Site);
        var specialist = row.Specialist(Specialist);
        var name = row.RequiredText(MeasureColumn);
        var measure = default(Measure);
        if (name is not null && !MeasureCatalogue.TryFind(name, out measure)) row.Report(FindingKinds.MeasureUnknown, MeasureColumn);
        var start = row.RequiredDate(PeriodStart);
        var end = row.RequiredDate(PeriodEnd);
        if (end < start) row.Report(FindingKinds.PeriodOutOfOrder, PeriodEnd);
        var scenario = row.Code(Scenario, Codes.TargetScenario) ?? TargetScenario.Medium;
        var value = row.Required(Value, row.Number(Value, number => number >= 0, "0 or more"));
        var version = row.Identifier(Version);
        var agreedOn = row.Date(AgreedOn);
        var reason = row.Text(Reason);
        if (site is null || measure is null || start is null || end is null || value is null) return;
        rows.Targets?.Add(new TargetRow
        {
            Place = row.Place,
            SiteCode = site,
            Specialist = specialist.IsUnallocated ? SpecialistMention.Blank : specialist,
            Measure = measure.Key.ToName(),
            PeriodStart = start.Value,
            PeriodEnd = end.Value,
            Scenario = scenario,
            Value = value.Value,
            Version = version,
            AgreedOn = agreedOn,
            Reason = reason,
        });
    }
}
