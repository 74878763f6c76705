using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>
/// Keeps values that were used lately, up to a number. Reading takes no lock: it marks the entry as used, and when room
/// is needed, entries not used since the last time go first (the clock form of "least recently used").
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly Queue<TKey> _clock = new();
    private readonly Lock _gate = new();

    public int Count => _entries.Count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_entries.TryGetValue(key, out var entry))
        {
            entry.IsUsed = true;
            value = entry.Value;
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Keeps a value, unless one is kept for the key already.</summary>
    /// <returns>The value that is kept.</returns>
    public TValue Add(TKey key, TValue value)
    {
        if (capacity <= 0)
            return value;
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known))
                return known.Value;
            while (_entries.Count >= capacity)
            {
                Evict();
            }

            _entries[key] = new Entry(value);
            _clock.Enqueue(key);
            return value;
        }
    }

    private void Evict()
    {
        var key = _clock.Dequeue();
        if (_entries.TryGetValue(key, out var entry) && entry.IsUsed)
        {
            entry.IsUsed = false;
            _clock.Enqueue(key);
            return;
        }

        _entries.TryRemove(key, out _);
    }

    private sealed class Entry(TValue value)
    {
        public TValue Value { get; } = value;

        public bool IsUsed { get; set; }
    }
}
