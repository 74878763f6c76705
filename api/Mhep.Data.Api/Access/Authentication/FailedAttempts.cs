using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Mhep.Data.Api.Access.Authentication;

/// <summary>
/// Counts credentials that were refused, by the address they came from and by the key they claimed to be, in windows of a minute.
/// Once there were too many, nothing more is looked at until the window ends. An address that has a key accepted keeps that key: one
/// tool that is set up wrongly does not cut off its neighbours.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="most">Most refusals of a window, for an address and for a key.</param>
internal sealed class FailedAttempts(TimeProvider time, int most)
{
    /// <summary>Length of a window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // Anyone can invent addresses and ids; beyond so many they share one count.
    private const int MostCounted = 50_000;
    private const string Overflow = "";

    private readonly Lock _turning = new();
    private readonly ConcurrentDictionary<(IPAddress? Address, string KeyId), byte> _accepted = new();
    private ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private long _windowStart = time.GetTimestamp();
    private int _refused;

    /// <summary>How long to wait before credentials are looked at again; null where they are looked at now.</summary>
    /// <param name="address">Where they come from.</param>
    /// <param name="keyId">The key they claim to be; null for tokens and what cannot be read.</param>
    public TimeSpan? WaitFor(IPAddress? address, string? keyId)
    {
        Turn();
        if (Volatile.Read(ref _refused) == 0) return null; // The usual minute.
        var from = NameOf(address);
        var isBlocked = keyId is not null && _counts.GetValueOrDefault(NameOf(keyId)) >= most;
        if (!isBlocked && _counts.GetValueOrDefault(from) >= most)
            isBlocked = keyId is null || !_accepted.ContainsKey((address, keyId));
        if (!isBlocked) return null;
        var left = Window - time.GetElapsedTime(_windowStart);
        return left > TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1);
    }

    /// <summary>Counts a refusal.</summary>
    public void Refused(IPAddress? address, string? keyId)
    {
        Interlocked.Increment(ref _refused);
        Count(NameOf(address));
        if (keyId is not null) Count(NameOf(keyId));
    }

    /// <summary>Remembers that a key was accepted from an address.</summary>
    public void Accepted(IPAddress? address, string keyId)
    {
        if (_accepted.ContainsKey((address, keyId))) return; // Counting takes every lock of the dictionary, and looking none.
        if (_accepted.Count < MostCounted) _accepted.TryAdd((address, keyId), 0);
    }

    private void Count(string name)
    {
        var counted = _counts.Count < MostCounted || _counts.ContainsKey(name) ? name : Overflow;
        _counts.AddOrUpdate(counted, 1, static (_, count) => count + 1);
    }

    private void Turn()
    {
        if (time.GetElapsedTime(Volatile.Read(ref _windowStart)) < Window) return;
        lock (_turning)
        {
            if (time.GetElapsedTime(_windowStart) < Window) return;
            _counts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
            Volatile.Write(ref _refused, 0);
            Volatile.Write(ref _windowStart, time.GetTimestamp());
        }
    }

    private static string NameOf(string keyId) => "key " + keyId;

    /// <summary>Of IPv6 the network: its holder has all of the addresses in it.</summary>
    private static string NameOf(IPAddress? address) => address switch
    {
        null => "nowhere",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => "net " + Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => "ip " + address.MapToIPv4(),
    };
}
