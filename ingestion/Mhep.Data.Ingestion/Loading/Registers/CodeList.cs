namespace Mhep.Data.Ingestion.Loading.Registers;

/// <summary>
/// The identities of one kind that are known by a code (providers, sites, ...): those stored and those that the workbook is the
/// first to mention. Codes are the same without regard to case; the first spelling stays.
/// </summary>
internal sealed class CodeList
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<(int Id, string Code)> _mentioned = [];
    private int _upcoming = 1;

    public CodeList(IEnumerable<(int Id, string Code)> stored)
    {
        foreach (var (id, code) in stored)
        {
            Know(id, code);
            _upcoming = Math.Max(_upcoming, id + 1);
        }
    }

    /// <summary>Those that are not stored yet.</summary>
    public IReadOnlyList<(int Id, string Code)> Mentioned => _mentioned;

    /// <summary>The id of a code, stored or not.</summary>
    public int Mention(string code)
    {
        if (_ids.TryGetValue(code, out var id)) return id;
        id = _upcoming++;
        Know(id, code);
        _mentioned.Add((id, code));
        return id;
    }

    /// <summary>The id of a code that the checks have found to be there.</summary>
    public int Known(string code) => _ids.TryGetValue(code, out var id)
        ? id
        : throw new InvalidOperationException("A code passed the checks that the data do not have.");

    /// <summary>The code in its first spelling.</summary>
    public string CodeOf(int id) => _codes[id];

    private void Know(int id, string code)
    {
        _ids.Add(code, id);
        _codes.Add(id, code);
    }
}
