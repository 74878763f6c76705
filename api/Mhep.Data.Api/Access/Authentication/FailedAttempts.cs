using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Mhep.Data.Api.Access.Authentication;

/// <summary>
/// Counts credentials that were refused, by the address they came from, by the key they claimed to be, and by both, in windows of a minute. Once there
/// were too many, nothing more is looked at until the window ends. Nobody locks out somebody else: an address that had a key accepted keeps that key,
/// however many others are refused there, and a key that is tried in vain elsewhere is looked at wherever it was not refused.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="most">Most refusals of a window, for an address, for a key and for a key at an address.</param>
internal sealed class FailedAttempts(TimeProvider time, int most)
{
    /// <summary>Length of a window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // Anyone can invent addresses and ids, and they must not fill the memory. Beyond so many nothing new is counted: secrets of 256 bits are not
    // guessed, and a count that all others shared would lock out those who did nothing.
    private const int MostCounted = 50_000;

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
        if (Volatile.Read(ref _refused) == 0 || !IsBlocked(address, keyId)) return null; // The first: the usual minute.
        var left = Window - time.GetElapsedTime(_windowStart);
        return left > TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1);
    }

    /// <summary>Counts a refusal.</summary>
    public void Refused(IPAddress? address, string? keyId)
    {
        Interlocked.Increment(ref _refused);
        var from = NameOf(address);
        Count(from);
        if (keyId is null) return;
        Count(NameOf(keyId));
        Count(NameOf(from, keyId));
    }

    /// <summary>Remembers that a key was accepted from an address.</summary>
    public void Accepted(IPAddress? address, string keyId)
    {
        if (_accepted.ContainsKey((address, keyId))) return; // Counting takes every lock of the dictionary, and looking none.
        if (_accepted.Count >= MostCounted) _accepted.Clear(); // Each is remembered again when it comes again.
        _accepted.TryAdd((address, keyId), 0);
    }

    private bool IsBlocked(IPAddress? address, string? keyId)
    {
        var from = NameOf(address);
        if (keyId is null) return CountOf(from) >= most;
        var refusedHere = CountOf(NameOf(from, keyId));
        if (refusedHere >= most) return true;
        if (_accepted.ContainsKey((address, keyId))) return false;
        return CountOf(from) >= most || (refusedHere > 0 && CountOf(NameOf(keyId)) >= most);
    }

    private int CountOf(string name) => _counts.GetValueOrDefault(name);

    private void Count(string name)
    {
        if (_counts.Count < MostCounted || _counts.ContainsKey(name)) _counts.AddOrUpdate(name, 1, static (_, count) => count + 1);
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

    private static string NameOf(string from, string keyId) => $"{from} key {keyId}";

    /// <summary>Of IPv6 the network: its holder has all of the addresses in it.</summary>
    private static string NameOf(IPAddress? address) => address switch
    {
        null => "nowhere",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => "net " + Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => "ip " + address.MapToIPv4(),
    };
}
