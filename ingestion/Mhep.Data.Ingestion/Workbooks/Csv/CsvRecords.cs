using System.Text;

namespace Mhep.Data.Ingestion.Workbooks.Csv;

/// <summary>
/// Splits text into records and fields (RFC 4180): a field that starts with a quotation mark ends with one, two stand for one, and line
/// ends inside belong to it; in other fields quotation marks are characters like any other. Lines end in any of the three ways.
/// </summary>
/// <param name="text">The file.</param>
/// <param name="separator">Between fields.</param>
/// <param name="maxFieldLength">Characters in a field; more are a sign of a quotation mark that is missing.</param>
internal sealed class CsvRecords(string text, char separator, int maxFieldLength)
{
    private readonly List<string> _fields = [];
    private readonly StringBuilder _quoted = new();
    private int _position;

    /// <summary>The number of the current record, from 1, as a spreadsheet program would number its row.</summary>
    public int Number { get; private set; }

    /// <summary>The fields of the current record; one empty field for an empty line.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>Moves to the next record.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="MalformedPartException">A quotation mark that is missing, or one too many.</exception>
    public bool Read()
    {
        _fields.Clear();
        if (_position >= text.Length) return false;
        Number++;
        while (true)
        {
            _fields.Add(_position < text.Length && text[_position] == '"' ? QuotedField() : PlainField());
            if (_position == text.Length) return true;
            var after = text[_position++];
            if (after == separator) continue;
            if (after == '\r' && _position < text.Length && text[_position] == '\n') _position++;
            return true;
        }
    }

    private string PlainField()
    {
        var length = text.AsSpan(_position).IndexOfAny(separator, '\r', '\n');
        if (length < 0) length = text.Length - _position;
        if (length > maxFieldLength) throw TooLong();
        var field = length == 0 ? "" : text.Substring(_position, length);
        _position += length;
        return field;
    }

    private string QuotedField()
    {
        _quoted.Clear();
        _position++;
        while (true)
        {
            var length = text.AsSpan(_position).IndexOf('"');
            if (length < 0 || _quoted.Length + length > maxFieldLength) throw length < 0 ? NotClosed() : TooLong();
            _quoted.Append(text, _position, length);
            _position += length + 1;
            if (_position == text.Length || text[_position] == separator || text[_position] is '\r' or '\n') return _quoted.ToString();
            if (text[_position] != '"') throw NotClosed();
            _quoted.Append('"');
            _position++;
        }
    }

    private MalformedPartException NotClosed() =>
        new($"In row {Number} a quotation mark is missing or one too many, so where its cells end cannot be known.");

    private MalformedPartException TooLong() =>
        new($"A cell in row {Number} holds more than {maxFieldLength} characters, the limit; perhaps a quotation mark is missing.");
}
