using System.Collections.Concurrent;

namespace Mhep.Data.Api.Access;

/// <summary>
/// Values read from the database and held for a moment: what another process changes (a key revoked, an agreement withdrawn) holds
/// here within that moment, and a thousand requests of one caller read once.
/// </summary>
/// <typeparam name="T">Type of the values.</typeparam>
/// <param name="time">The clock.</param>
/// <param name="readAsync">Reads the value of a name.</param>
internal sealed class FreshValues<T>(TimeProvider time, Func<string, Task<T>> readAsync)
{
    /// <summary>How long a value is held.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    // Names come from credentials, and so from anyone; a flood of them must not fill the memory.
    private const int MostHeld = 10_000;

    private readonly ConcurrentDictionary<string, Reading> _readings = new(StringComparer.Ordinal);

    /// <summary>The value of a name, not older than <see cref="Moment"/>.</summary>
    public Task<T> FindAsync(string name)
    {
        var now = time.GetTimestamp();
        while (true)
        {
            if (!_readings.TryGetValue(name, out var held))
            {
                if (_readings.Count >= MostHeld) _readings.Clear();
                held = _readings.GetOrAdd(name, Start(name, now));
            }

            if (!held.IsFailed && time.GetElapsedTime(held.StartedAt, now) <= Moment) return held.Value.Value;
            _readings.TryUpdate(name, Start(name, now), held);
        }
    }

    private Reading Start(string name, long now) => new(now, new Lazy<Task<T>>(() => readAsync(name)));

    private sealed record Reading(long StartedAt, Lazy<Task<T>> Value)
    {
        public bool IsFailed => Value.IsValueCreated && (Value.Value.IsFaulted || Value.Value.IsCanceled);
    }
}
