namespace Mhep.Data.GraphQL.AspNetCore.Documents;

/// <summary>
/// Documents that clients stored, by hash. Bounded by the characters it holds, because a document may be short or as long
/// as a request; what was not asked for longest goes first. Safe to use from several threads.
/// </summary>
internal sealed class DocumentCache(int maxCharacters)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Hash, string Document)>> _byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Hash, string Document)> _byUse = new();
    private int _characters;

    /// <summary>The document of a hash, or null.</summary>
    public string? Find(string hash)
    {
        lock (_gate)
        {
            if (!_byHash.TryGetValue(hash, out var entry))
                return null;
            _byUse.Remove(entry);
            _byUse.AddFirst(entry);
            return entry.Value.Document;
        }
    }

    /// <summary>Keeps a document. The caller has made sure that the hash is the document's.</summary>
    public void Add(string hash, string document)
    {
        if (document.Length > maxCharacters)
            return;
        lock (_gate)
        {
            if (_byHash.ContainsKey(hash))
                return;
            _byHash.Add(hash, _byUse.AddFirst((hash, document)));
            _characters += document.Length;
            while (_characters > maxCharacters)
                RemoveOldest();
        }
    }

    private void RemoveOldest()
    {
        var (hash, document) = _byUse.Last!.Value;
        _byUse.RemoveLast();
        _byHash.Remove(hash);
        _characters -= document.Length;
    }
}
