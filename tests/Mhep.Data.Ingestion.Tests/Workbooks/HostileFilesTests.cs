using System.Globalization;
using System.IO.Compression;
using System.Text;
using Mhep.Data.Ingestion.Workbooks;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.Ingestion.Tests;

// Seeds are printed, so that what random changes find can be found again.
#pragma warning disable RS0030

/// <summary>Whatever the bytes are, the door gives a workbook or says why not.</summary>
public sealed class HostileFilesTests(ITestOutputHelper output)
{
    /// <summary>A few hundred in the tests; as many as one likes by MHEP_FUZZ_MUTATIONS.</summary>
    private static readonly int Mutations =
        int.TryParse(Environment.GetEnvironmentVariable("MHEP_FUZZ_MUTATIONS"), CultureInfo.InvariantCulture, out var asked) ? asked : 400;

    public static TheoryData<string, string> Sheets => new()
    {
        { "a cell in the last corner of the grid", """<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>""" },
        { "rows without numbers", string.Concat(Enumerable.Repeat("<row/>", 50_000)) },
        { "a declared size of the whole grid", """<row r="1" spans="1:16384"><c r="A1"><v>1</v></c></row>""" },
    };

    public static TheoryData<string, string> BrokenSheets => new()
    {
        { "a cell outside the grid", """<row r="1"><c r="ZZZZ99999999"><v>1</v></c></row>""" },
        { "rows out of order", """<row r="3"><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>""" },
        { "a cell twice", """<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>""" },
        { "a text that is not there", """<row r="1"><c r="A1" t="s"><v>-1</v></c></row>""" },
        { "tags that do not match", """<row r="1"><c r="A1"><v>1</c></v></row>""" },
        { "nesting without end", string.Concat(Enumerable.Repeat("<a>", 200_000)) },
    };

    [Theory]
    [MemberData(nameof(Sheets))]
    public void What_is_odd_but_clear_is_read_at_once(string what, string rows)
    {
        using var workbook = Open(RawWorkbook.WithRows(rows).ToBytes(), out var fault);

        Assert.NotNull(workbook);
        Assert.True(fault is null, what);
        Assert.Null(ReadAll(workbook));
    }

    [Theory]
    [MemberData(nameof(BrokenSheets))]
    public void What_programs_would_read_differently_is_refused(string what, string rows)
    {
        using var workbook = Open(RawWorkbook.WithRows(rows).ToBytes(), out _);

        Assert.True(workbook is not null && ReadAll(workbook) is not null, what);
    }

    [Fact]
    public void A_file_that_unpacks_to_a_hundred_times_its_size_stops_at_the_limit()
    {
        var cell = new string('a', 4_000_000);
        var bytes = RawWorkbook.WithRows($"""<row r="1"><c r="A1" t="inlineStr"><is><t>{cell}</t></is></c></row>""").ToBytes();
        var limits = new IngestionLimits { MaxInflatedBytes = 1_000_000, MaxInflationRatio = int.MaxValue };

        using var workbook = Workbook.Open(new MemoryStream(bytes), "file.xlsx", limits, out var fault);

        Assert.True(bytes.Length < 40_000);
        Assert.Equal(WorkbookFaultKind.InflatesTooFar, fault?.Kind);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")]
    public void A_document_type_is_refused_unread(string declaration)
    {
        var bytes = RawWorkbook.WithRows("").With("xl/sharedStrings.xml", declaration + $"<sst xmlns=\"{RawWorkbook.Main}\"><si><t>&b;</t></si></sst>").ToBytes();

        using var workbook = Open(bytes, out var fault);

        Assert.Equal(WorkbookFaultKind.Unsafe, fault?.Kind);
    }

    [Fact]
    public void No_change_of_bytes_makes_the_door_throw()
    {
        var good = ClientCells.Sheet(new ClientCells(), new ClientCells { Id = "C-002" }.WithJob()).ToBytes();
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = (byte[])good.Clone();
            for (var change = random.Next(1, 8); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var reading = Reading.Checked(new MemoryStream(bytes));

            Assert.True(reading.Workbook is not null || reading.Findings.Count > 0);
        }
    }

    [Fact]
    public void No_change_of_a_part_makes_the_reader_throw()
    {
        var parts = Parts(ClientCells.Sheet(new ClientCells(), new ClientCells { Id = "C-002" }.WithJob()).ToBytes());
        string[] pieces = ["<", ">", "&", "\"", "/", "]]>", "<!--", "&#0;", "t=\"s\"", "r=\"A1\"", "<c>", "</row>", "\0", "é", "99999999999999999999", "-1", "E400"];
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < Mutations; i++)
        {
            var changed = random.Next(parts.Count);
            var text = parts[changed].Text;
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(text.Length);
                var length = Math.Min(random.Next(12), text.Length - at);
                text = string.Concat(text.AsSpan(0, at), pieces[random.Next(pieces.Length)], text.AsSpan(at + length));
            }

            var bytes = Packed(parts.Select((part, index) => index == changed ? (part.Path, text) : part));
            var reading = Reading.Checked(new MemoryStream(bytes));

            Assert.True(reading.Workbook is not null || reading.Findings.Count > 0);
        }
    }

    private static Workbook? Open(byte[] bytes, out WorkbookFault? fault) => Workbook.Open(new MemoryStream(bytes), "file.xlsx", IngestionLimits.Default, out fault);

    private static WorkbookFault? ReadAll(Workbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            var reader = workbook.Read(sheet);
            while (reader.ReadRow())
            {
            }

            if (reader.Fault is not null) return reader.Fault;
        }

        return null;
    }

    private static List<(string Path, string Text)> Parts(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var parts = new List<(string, string)>();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            parts.Add((entry.FullName, reader.ReadToEnd()));
        }

        return parts;
    }

    private static byte[] Packed(IEnumerable<(string Path, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = archive.CreateEntry(path, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
