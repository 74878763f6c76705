using System.Buffers.Binary;

namespace Mhep.Data.Ingestion.Workbooks.Xls;

/// <summary>
/// Goes through every record of an .xls before the library sees any: holds them to the format as strictly as an .xlsx is held, notes what
/// the library does not tell (errors, formulas, hidden parts, merged ranges, order), and makes the copy that the library is given, which
/// holds records of values alone, so that declared sizes, embedded objects and the like cannot hurt it.
/// </summary>
internal sealed class XlsScan : IDisposable
{
    private const int MostFormats = 4_096;

    private readonly byte[] _stream;
    private readonly IngestionLimits _limits;
    private readonly MemoryStream _copy = new();
    private readonly List<XlsSheet> _sheets = [];
    private uint _sharedStrings;

    /// <summary>Scans a workbook.</summary>
    /// <param name="stream">The stream 'Workbook' of the compound file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <exception cref="MalformedPartException">It is not what the format allows.</exception>
    public XlsScan(byte[] stream, IngestionLimits limits)
    {
        (_stream, _limits) = (stream, limits);
        ScanGlobals();
        if (_sheets.Count == 0) throw new MalformedPartException("The workbook has no sheet with cells.", WorkbookFaultKind.NoSheets);
        foreach (var sheet in _sheets) ScanSheet(sheet);
    }

    /// <summary>Worksheets in the order of their tabs; charts, macro sheets and modules are left out.</summary>
    public IReadOnlyList<XlsSheet> Sheets => _sheets;

    /// <summary>Whether it names other workbooks to take values from.</summary>
    public bool HasOutsideLinks { get; private set; }

    /// <summary>What the library is given.</summary>
    public MemoryStream Copy
    {
        get
        {
            _copy.Position = 0;
            return _copy;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _copy.Dispose();

    private void ScanGlobals()
    {
        const int Globals = 0x0005;
        const int Excel97 = 0x0600;
        const int ThisWorkbook = 0x0401;
        const int AddIn = 0x3A01;
        var begin = BiffRecord.At(_stream, 0);
        if (begin.Type != BiffType.Begin || begin.UInt16(0) != Excel97)
            throw new MalformedPartException("The file is of Excel 95 or older.", WorkbookFaultKind.OldExcel);
        if (begin.UInt16(2) != Globals) throw new MalformedPartException("The workbook's list of sheets is damaged.");
        _copy.Write(begin.Whole);
        var formats = 0;
        var before = BiffType.Begin;
        for (long at = begin.Whole.Length; ;)
        {
            var record = BiffRecord.At(_stream, at);
            at += record.Whole.Length;
            switch (record.Type)
            {
                case BiffType.FilePassword:
                    throw new MalformedPartException("The file is protected by a password.", WorkbookFaultKind.PasswordProtected);
                case BiffType.BoundSheet:
                    TakeSheet(record);
                    break;
                case BiffType.SharedStrings:
                    _sharedStrings = record.UInt32(4);
                    _copy.Write(record.Whole);
                    break;
                case BiffType.Format when ++formats > MostFormats:
                    throw new MalformedPartException($"The workbook has more than {MostFormats} number formats, which no program writes.", WorkbookFaultKind.Unsafe);
                case BiffType.DateMode or BiffType.Format or BiffType.CellFormat or BiffType.End:
                case BiffType.Continue when before == BiffType.SharedStrings:
                    _copy.Write(record.Whole);
                    break;
                case BiffType.ExternalBook:
                    HasOutsideLinks |= record.UInt16(2) is not (ThisWorkbook or AddIn);
                    break;
            }

            if (record.Type == BiffType.End) return;
            if (record.Type != BiffType.Continue) before = record.Type;
        }
    }

    private void TakeSheet(BiffRecord record)
    {
        const int Worksheet = 0;
        if (record.Byte(5) != Worksheet) return;
        if (_sheets.Count == _limits.MaxSheets) throw new MalformedPartException($"The workbook has more than {_limits.MaxSheets} sheets, the limit.");
        var offset = record.UInt32(0);
        if (_sheets.Exists(sheet => sheet.Offset == offset)) throw new MalformedPartException("Two sheets of the workbook are one: the file is damaged.", WorkbookFaultKind.Unsafe);
        _sheets.Add(new XlsSheet { IsHidden = (record.Byte(4) & 3) != 0, Offset = offset, OffsetPlace = _copy.Position + BiffRecord.HeaderLength });
        _copy.Write(record.Whole);
    }

    private void ScanSheet(XlsSheet sheet)
    {
        const int Worksheet = 0x0010;
        var begin = BiffRecord.At(_stream, sheet.Offset);
        if (begin.Type != BiffType.Begin || begin.UInt16(2) != Worksheet) throw new MalformedPartException("The workbook's list of sheets is damaged.");
        Span<byte> place = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(place, (uint)_copy.Position);
        _copy.Position = sheet.OffsetPlace;
        _copy.Write(place);
        _copy.Position = _copy.Length;
        _copy.Write(begin.Whole);
        new XlsSheetScan(sheet, _sharedStrings, _copy).Run(_stream, sheet.Offset + begin.Whole.Length);
    }
}
