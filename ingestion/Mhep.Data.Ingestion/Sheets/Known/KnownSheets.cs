namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>All known sheets, in the order of the documentation. Of two that explain a row of headings equally well the earlier is taken.</summary>
internal static class KnownSheets
{
    public static IReadOnlyList<KnownSheet> All { get; } =
    [
        new ClientsSheet(), new JobsSheet(), new SpecialistsSheet(), new EmployerContactsSheet(), new ContextSheet(), new OutcomesSheet(),
        new FidelitySheet(), new SitesSheet(), new TargetsSheet(),
    ];
}
