using System.Globalization;
using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>Natural keys of slices, in codes as they are stored. The forms are those that <see cref="Schema.Slices.Slice.Key"/> documents.</summary>
internal static class SliceKey
{
    public const string Sites = "sites";

    public const string Targets = "targets";

    public static string Clients(string provider, string site) => $"clients:{provider}:{site}";

    public static string Specialists(string site) => $"specialists:{site}";

    public static string Context(string site) => $"context:{site}";

    /// <summary>'contacts:TH-SMI:2023-04'.</summary>
    public static string Contacts(string site, DateOnly month) =>
        $"contacts:{site}:{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    /// <summary>'returns:TH-SMI:ADA:2023-04-01..2023-04-30'; without a specialist 'returns:TH-SMI::2023-04-01..2023-04-30'.</summary>
    public static string Return(string site, string? specialist, DateOnly start, DateOnly end) =>
        $"returns:{site}:{specialist}:{Day(start)}..{Day(end)}";

    public static string Review(string site, DateOnly day, FidelityReviewKind kind) => $"fidelity:{site}:{Day(day)}:{kind}";

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
