namespace Mhep.Data.GraphQL.Language;

/// <summary>
/// Gives the same string for the same name again and again, so that reading a document a server knows allocates no
/// names. One slot a hash and a new name takes the slot over: hostile documents cannot make it grow.
/// </summary>
internal sealed class NameCache
{
    private const int SlotCount = 2048;
    private const int LongestCachedName = 64;

    [ThreadStatic]
    private static NameCache? _ofThread;

    private readonly string?[] _slots = new string?[SlotCount];

    public static NameCache OfThread => _ofThread ??= new NameCache();

    public string Get(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestCachedName)
        {
            return name.ToString();
        }

        ref var slot = ref _slots[Hash(name) & (SlotCount - 1)];
        if (slot is not null && name.SequenceEqual(slot))
        {
            return slot;
        }

        return slot = name.ToString();
    }

    private static uint Hash(ReadOnlySpan<char> name)
    {
        unchecked
        {
            var hash = 2166136261u;
            foreach (var character in name)
            {
                hash = (hash ^ character) * 16777619u;
            }

            return hash ^ (hash >> 15);
        }
    }
}
