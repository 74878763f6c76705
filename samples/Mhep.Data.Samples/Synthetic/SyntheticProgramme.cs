namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// The invented programme: what the synthetic workbooks are written from, and what tests hold the platform's figures
/// against. The same seed gives the same programme on every machine.
/// </summary>
public sealed class SyntheticProgramme
{
    private SyntheticProgramme(int seed) => Seed = seed;

    /// <summary>What it was drawn from.</summary>
    public int Seed { get; }

    /// <summary>The eight providers in the order of their letters.</summary>
    public required IReadOnlyList<SyntheticProvider> Providers { get; init; }

    /// <summary>The fourteen services, provider by provider.</summary>
    public IEnumerable<SyntheticService> Services => Providers.SelectMany(provider => provider.Services);

    /// <summary>The targets of all services; they do not depend on the seed.</summary>
    public IEnumerable<SyntheticTarget> Targets => Services.SelectMany(service => TargetsAgreed.Of(service.Plan));

    /// <summary>A service by its site code.</summary>
    public SyntheticService Service(string siteCode) => Services.Single(service => service.Plan.Code == siteCode);

    /// <summary>Draws the programme.</summary>
    public static SyntheticProgramme Generate(int seed) => new(seed)
    {
        Providers =
        [
            .. ProgrammePlan.Providers.Select(provider => new SyntheticProvider(
                provider, [.. provider.Services.Select(service => Generate(provider, service, seed))])),
        ],
    };

    private static SyntheticService Generate(ProviderPlan provider, ServicePlan plan, int seed)
    {
        var specialists = StaffRoster.Draw(plan, seed);
        var reviews = ReviewHistory.Draw(plan, seed);
        return new SyntheticService(
            plan,
            provider.Form,
            specialists,
            ServiceSimulation.Run(plan, provider.Letter, specialists, seed),
            ContactDiary.Draw(plan, specialists, seed),
            reviews,
            ContextNotes.Of(plan, specialists, reviews));
    }
}
