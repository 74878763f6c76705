using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Tests.CodeFirst;

/// <summary>A small schema in the manner of the platform's own: services, their providers, and what can be done.</summary>
public static class Registry
{
    public enum PolicyFocus
    {
        SevereMentalIllness,
        PrimaryCare,

        /// <summary>With numbers and abbreviations.</summary>
        Below99_8,
    }

    public enum Listener
    {
        Nobody,
        Stranger,
    }

    /// <summary>An IPS service of one provider at one place.</summary>
    /// <param name="Code">Stable short code.</param>
    /// <param name="Name">Full name.</param>
    /// <param name="Region">Where it is, if known.</param>
    /// <param name="PolicyFocus">Whom it serves.</param>
    /// <param name="ServiceStart">First day.</param>
    [Node(nameof(Code))]
    public sealed record Site(string Code, string Name, string? Region, PolicyFocus PolicyFocus, DateOnly? ServiceStart)
    {
        public Provider Provider => Registry.Providers[Code.Length > 2 ? 1 : 0];

        [Ignore]
        public string Secret => Code + "-hidden";
    }

    public sealed record Provider(string Code, string Name);

    [ObjectType<Site>]
    internal static class SiteFields
    {
        /// <summary>Code and name together.</summary>
        public static string Label([Parent] Site site) => $"{site.Code}: {site.Name}";

        /// <summary>Starts by measure.</summary>
        public static IReadOnlyList<decimal?> JobStarts(IReadOnlyList<Site> sites, [Service] Counter counter, bool perFte = false)
        {
            counter.Batches.Add(sites.Count);
            return [.. sites.Select(site => perFte ? null : (decimal?)site.Code.Length)];
        }

        [Paged]
        public static IReadOnlyList<IReadOnlyList<Provider>> Partners(IReadOnlyList<Site> sites) => [.. sites.Select(_ => Registry.Providers)];

        [NodeResolver]
        public static IReadOnlyList<Site?> Find(IReadOnlyList<string> keys) =>
            [.. keys.Select(key => Registry.Sites.FirstOrDefault(site => site.Code == key))];
    }

    internal sealed class SiteFilter : FilterDefinition<Site>
    {
        public SiteFilter()
        {
            Id(site => site.Code, of: typeof(Site), name: "id");
            Field(site => site.Code);
            Field(site => site.Region);
            Field(site => site.PolicyFocus);
            Field(site => site.Provider);
            Field(site => site.ServiceStart);
        }
    }

    internal sealed class ProviderFilter : FilterDefinition<Provider>
    {
        public ProviderFilter()
        {
            Id(provider => provider.Code);
            Field(provider => provider.Code, name: "codeText");
        }
    }

    internal sealed class SiteSort : SortDefinition<Site>
    {
        public SiteSort()
        {
            Field(site => site.Name);
            Field(site => site.ServiceStart);
        }
    }

    /// <summary>What to change.</summary>
    public sealed record SitePatch(string Name, Optional<string?> Region, int Size = 3);

    /// <summary>Exactly one of the fields.</summary>
    [OneOf]
    public sealed record Period(DateOnly? Month, Range? Range);

    /// <summary>Both ends included.</summary>
    public sealed record Range(DateOnly From, DateOnly To);

    [QueryType]
    internal static class Queries
    {
        /// <summary>The service of a code.</summary>
        public static Site? GetSite(string code) => Registry.Sites.FirstOrDefault(site => site.Code == code);

        /// <summary>All services.</summary>
        [Paged]
        [Filtered]
        [Sorted]
        public static IEnumerable<Site> Sites() => Registry.Sites;

        [Paged(RequirePagingBoundaries = true)]
        public static IEnumerable<Site> BoundedSites() => Registry.Sites;

        [Paged(RequirePagingBoundaries = true, AllowBackwardPagination = false)]
        public static IEnumerable<Site> ForwardSites() => Registry.Sites;

        public static string Describe(Period period, PolicyFocus focus = PolicyFocus.PrimaryCare, Filter<Site>? where = null) =>
            $"{period.Month:O} {period.Range?.To:O} {focus} {where?.Mentions("policyFocus")} {(where is null ? 0 : where.Apply(Registry.Sites).Count())}";

        public static async Task<int> SlowAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken);
            return 1;
        }

        public static string Patch(SitePatch patch, short number = 7, IReadOnlyList<PolicyFocus>? focuses = null) =>
            $"{patch.Name} {patch.Region.IsGiven} {patch.Region.Value ?? "null"} {patch.Size} {number} {focuses?.Count}";

        public static string? Refusing() => throw new GraphQLException("Not today.");

        public static string? Whisper(Listener to) => throw new GraphQLException(
            new GraphQLError("The current user is not authorized to access this resource.")
                .WithCode(to == Listener.Nobody ? ErrorCodes.NotAuthenticated : ErrorCodes.NotAuthorized));

        public static string? Faulty() => throw new InvalidOperationException("the password is swordfish");
    }

    public sealed record NotFoundError(string Message) : IMutationError;

    public sealed record WrongStatusError(string Message, PolicyFocus Status) : IMutationError;

    [MutationType]
    internal static class Mutations
    {
        /// <summary>Closes a service.</summary>
        [Error(typeof(NotFoundError))]
        [Error(typeof(WrongStatusError))]
        public static MutationResult<Site> CloseSite([Id(Of = typeof(Site))] string siteId, bool force = false) =>
            Registry.Sites.FirstOrDefault(site => site.Code == siteId) switch
            {
                null => MutationResult.Failed<Site>(new NotFoundError("There is no such service.")),
                { } site when !force => MutationResult.Failed<Site>(new WrongStatusError("It is open.", site.PolicyFocus)),
                { } site => site,
            };
    }

    public sealed record Progress(int RowsDone, Site Site);

    [SubscriptionType]
    internal static class Subscriptions
    {
        public static async IAsyncEnumerable<Progress> ProgressAsync(
            string code,
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (var i = 1; i <= 3; i++)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return new Progress(i, Registry.Sites.First(site => site.Code == code));
            }
        }
    }

    internal sealed class Counter : IServiceProvider
    {
        public List<int> Batches { get; } = [];

        public object? GetService(Type serviceType) => serviceType == typeof(Counter) ? this : null;
    }

    public static IReadOnlyList<Provider> Providers { get; } = [new("P1", "One"), new("P2", "Two")];

    public static IReadOnlyList<Site> Sites { get; } =
    [
        new("A", "Zulu", "North", PolicyFocus.SevereMentalIllness, new DateOnly(2019, 4, 1)),
        new("BB", "Yankee", null, PolicyFocus.PrimaryCare, null),
        new("CCC", "Yankee", "South", PolicyFocus.PrimaryCare, new DateOnly(2020, 4, 1)),
    ];

    public static CodeFirstSchema Schema { get; } = new CodeFirstSchema().AddTypesFrom(typeof(Registry).Assembly);
}
