namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>The names of the elements that are open, one after another in one array, so that end tags can be held to them.</summary>
internal sealed class OpenElements(int maxDepth)
{
    private readonly int[] _ends = new int[maxDepth + 1];
    private byte[] _names = new byte[1024];

    /// <summary>How many are open.</summary>
    public int Count { get; private set; }

    /// <summary>Opens one.</summary>
    /// <param name="name">Prefix and name.</param>
    public void Push(ReadOnlySpan<byte> name)
    {
        if (Count == maxDepth)
            throw new MalformedPartException($"A part of the workbook nests elements more than {maxDepth} deep, which no spreadsheet does.", WorkbookFaultKind.Unsafe);
        var start = _ends[Count];
        if (start + name.Length > _names.Length) Array.Resize(ref _names, (start + name.Length) * 2);
        name.CopyTo(_names.AsSpan(start));
        _ends[++Count] = start + name.Length;
    }

    /// <summary>Closes the newest, an empty element.</summary>
    public void Pop() => Count--;

    /// <summary>Closes the newest by its end tag.</summary>
    /// <param name="name">Prefix and name of the end tag; must be those of the start tag.</param>
    public void Pop(ReadOnlySpan<byte> name)
    {
        if (Count == 0 || !_names.AsSpan(_ends[Count - 1].._ends[Count]).SequenceEqual(name))
            throw new MalformedPartException("A part of the workbook is not well-formed XML: the file is damaged.");
        Count--;
    }
}
