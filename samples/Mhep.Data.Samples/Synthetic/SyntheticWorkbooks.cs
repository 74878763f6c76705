using Mhep.Data.Samples.Published;
using Mhep.Data.Samples.Sheets;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Synthetic;

/// <summary>The workbooks of the invented programme: one of the programme itself, and one a provider.</summary>
internal static class SyntheticWorkbooks
{
    /// <summary>What the list of sites says of itself.</summary>
    public const string SitesNotice = "Sites whose code begins SYN- are invented (synthetic); the others are published services";

    /// <summary>
    /// The programme's list of sites and the targets. A new list of sites replaces the old one, so the published ones stand in
    /// it again.
    /// </summary>
    public static IReadOnlyList<SheetContent> OfProgramme(SyntheticProgramme programme) =>
        [SitesSheet.Of(SitesNotice, [.. PublishedSites.All, .. ProgrammePlan.Sites]), TargetsSheet.Of(programme.Targets)];

    /// <summary>All that a provider hands in.</summary>
    public static IReadOnlyList<SheetContent> OfProvider(SyntheticProvider provider)
    {
        var services = provider.Services;
        return
        [
            .. ClientLevel(provider),
            SpecialistsSheet.Of(OfAll(services, service => service.Specialists)),
            EmployerContactsSheet.Of(
                services[0].Plan.Start,
                ProgrammePlan.DataTo,
                OfAll(services, service => service.Contacts)),
            ContextSheet.Of(OfAll(services, service => service.Context)),
            Fidelity(provider, OfAll(services, service => service.Reviews)),
            .. services.Where(service => service.AggregateMonths.Any()).Select(Aggregates),
        ];
    }

    private static IReadOnlyList<SheetContent> ClientLevel(SyntheticProvider provider)
    {
        var from = provider.Services[0].ClientDataFrom;
        var all = provider.Services[0].Plan.AllClients;
        var episodes = provider.Services.SelectMany(service => service.InClientReturn).ToList();
        return provider.Plan.Form == ClientForm.Wide
            ? [ClientsSheet.Wide(from, ProgrammePlan.DataTo, all, episodes)]
            :
            [
                ClientsSheet.Long(from, ProgrammePlan.DataTo, all, episodes),
                JobsSheet.Of(from, ProgrammePlan.DataTo, all, episodes),
            ];
    }

    private static IEnumerable<(string Site, T Record)> OfAll<T>(
        IReadOnlyList<SyntheticService> services, Func<SyntheticService, IEnumerable<T>> records) =>
        services.SelectMany(records, (service, record) => (service.Plan.Code, record));

    private static SheetContent Fidelity(
        SyntheticProvider provider, IEnumerable<(string Site, SyntheticReview Review)> reviews) =>
        provider.Plan.Form == ClientForm.Wide ? FidelitySheet.ItemsInColumns(reviews) : FidelitySheet.ItemsInRows(reviews);

    private static SheetContent Aggregates(SyntheticService service)
    {
        var (site, months) = (service.Plan.Code, service.AggregateMonths);
        return service.Plan.AllClients
            ? OutcomesSheet.BySpecialist(site, months.SelectMany(service.SiteAndSpecialists))
            : OutcomesSheet.ByMonth(site, months.Select(month => AggregateCounts.Count(service.Episodes, month)));
    }
}
