using System.Collections.Frozen;

namespace Mhep.Data.Api.Access;

/// <summary>
/// The things of one kind that a caller may see, found by their keys. What may not be seen is not in it, so that "not yours" and "not
/// there" are one answer, reached by the same steps.
/// </summary>
/// <typeparam name="T">Type of the things.</typeparam>
internal sealed class VisibleIndex<T>
    where T : class
{
    private readonly FrozenDictionary<string, T> _byKey;

    /// <summary>Takes the things that may be seen, and no others.</summary>
    /// <param name="visible">The things, in the order they are listed in.</param>
    /// <param name="keyOf">Reads the key of one; keys meet without regard to case.</param>
    public VisibleIndex(IEnumerable<T> visible, Func<T, string> keyOf)
    {
        All = [.. visible];
        _byKey = All.ToFrozenDictionary(keyOf, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>The one of a key; null where there is none or it may not be seen.</summary>
    public T? Find(string key)
    {
        AccessSteps.Count();
        return _byKey.GetValueOrDefault(key);
    }
}
