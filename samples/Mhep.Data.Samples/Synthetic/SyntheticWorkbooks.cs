using Mhep.Data.Samples.Published;
using Mhep.Data.Samples.Sheets;
using Mhep.Data.Samples.Workbooks;

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
            SpecialistsSheet.Of(services.SelectMany(service => service.Specialists, (service, specialist) => (service.Plan.Code, specialist))),
            EmployerContactsSheet.Of(
                services[0].Plan.Start,
                ProgrammePlan.DataTo,
                services.SelectMany(service => service.Contacts, (service, contact) => (service.Plan.Code, contact))),
            ContextSheet.Of(services.SelectMany(service => service.Context, (service, note) => (service.Plan.Code, note))),
            Fidelity(provider, services.SelectMany(service => service.Reviews, (service, review) => (service.Plan.Code, review))),
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
            : [ClientsSheet.Long(from, ProgrammePlan.DataTo, all, episodes), JobsSheet.Of(from, ProgrammePlan.DataTo, all, episodes)];
    }

    private static SheetContent Fidelity(SyntheticProvider provider, IEnumerable<(string Site, SyntheticReview Review)> reviews) =>
        provider.Plan.Form == ClientForm.Wide ? FidelitySheet.ItemsInColumns(reviews) : FidelitySheet.ItemsInRows(reviews);

    private static SheetContent Aggregates(SyntheticService service) => service.Plan.AllClients
        ? OutcomesSheet.BySpecialist(service.Plan.Code, service.AggregateMonths.SelectMany(service.SiteAndSpecialists))
        : OutcomesSheet.ByMonth(service.Plan.Code, service.AggregateMonths.Select(month => AggregateCounts.Count(service.Episodes, month)));
}
