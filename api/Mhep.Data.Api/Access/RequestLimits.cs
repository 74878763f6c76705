using System.Net;
using System.Threading.RateLimiting;
using Mhep.Data.Api.Hosting;

namespace Mhep.Data.Api.Access;

/// <summary>How much one caller may ask in a minute: each key, all keys of a provider together, unknown callers by address.</summary>
internal sealed class RequestLimits(ServerOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _perKey = Of(options.RequestsPerKey);
    private readonly PartitionedRateLimiter<string> _perProvider = Of(options.RequestsPerProvider);
    private readonly PartitionedRateLimiter<string> _perAddress = Of(options.RequestsPerUnknownAddress);

    /// <summary>Counts a request.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="address">From where.</param>
    /// <returns>How long to wait; null where it may be answered.</returns>
    public TimeSpan? WaitFor(Caller caller, IPAddress? address)
    {
        if (caller.IsUnknown) return Take(_perAddress, address?.ToString() ?? "nowhere");
        if ((caller.KeyId ?? caller.Subject) is not { } known) return null; // Whoever is at this machine: the demonstration.
        return Take(_perKey, known) ?? (caller.ProviderCode is { } provider ? Take(_perProvider, provider.ToUpperInvariant()) : null);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _perKey.Dispose();
        _perProvider.Dispose();
        _perAddress.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string name)
    {
        using var lease = limiter.AttemptAcquire(name);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
    }

    private static PartitionedRateLimiter<string> Of(int most) => PartitionedRateLimiter.Create<string, string>(name => RateLimitPartition.GetFixedWindowLimiter(
        name, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
}
