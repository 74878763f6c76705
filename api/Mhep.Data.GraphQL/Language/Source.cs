using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.Language;

/// <summary>The text of a document and the name it goes by in messages.</summary>
public sealed class Source
{
    private int[]? _lineStarts;

    /// <summary>Creates a source.</summary>
    /// <param name="body">The text, UTF-16 as it came; a byte order mark is allowed.</param>
    /// <param name="name">A name for messages, such as a file name.</param>
    public Source(string body, string name = "GraphQL request")
    {
        Body = body;
        Name = name;
    }

    /// <summary>The text.</summary>
    public string Body { get; }

    /// <summary>The name used in messages.</summary>
    public string Name { get; }

    /// <summary>How many lines the text has; an empty text has one.</summary>
    public int LineCount => (_lineStarts ??= FindLineStarts(Body)).Length;

    /// <summary>Line and column of an offset into <see cref="Body"/>.</summary>
    /// <param name="offset">UTF-16 offset, 0 to the length of the text.</param>
    /// <remarks>The table of lines is made at the first call, so many errors in a long document stay cheap.</remarks>
    public SourceLocation LocationAt(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Body);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new SourceLocation(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The text of one line, without its end.</summary>
    /// <param name="line">Line number from 1.</param>
    public ReadOnlySpan<char> Line(int line)
    {
        var starts = _lineStarts ??= FindLineStarts(Body);
        var end = line < starts.Length ? starts[line] : Body.Length;
        return Body.AsSpan(starts[line - 1], end - starts[line - 1]).TrimEnd("\r\n");
    }

    private static int[] FindLineStarts(string body)
    {
        var starts = new List<int> { 0 };
        for (var i = body.AsSpan().IndexOfAny('\r', '\n'); i >= 0;)
        {
            var next = body[i] == '\r' && i + 1 < body.Length && body[i + 1] == '\n' ? i + 2 : i + 1;
            starts.Add(next);
            var step = body.AsSpan(next).IndexOfAny('\r', '\n');
            i = step < 0 ? -1 : next + step;
        }

        return [.. starts];
    }
}
