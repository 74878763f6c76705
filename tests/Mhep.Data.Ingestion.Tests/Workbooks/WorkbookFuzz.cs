using System.IO.Compression;
using Mhep.Data.Ingestion.Tests.Binary;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests.Workbooks;

/// <summary>
/// Files of every format with random changes, read and checked as any other: none may make anything throw. The same seed gives the same
/// files, so that what was found can be found again.
/// </summary>
internal static class WorkbookFuzz
{
    /// <summary>The bytes that changes are made to, by the format's name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Seeds { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        [".xlsx"] = ClientCells.Sheet(new ClientCells(), new ClientCells { Id = "C-002" }.WithJob()).ToBytes(),
        [".xlsb"] = new XlsbBuilder().Row("Client ID", "Site", "Referral date", "Employed at referral").Row("1", "SYN-A1", new DateOnly(2022, 5, 3), true).Row(XlsbBuilder.FormulaText("2"), "SYN-A1").Merged(8, 9, 0, 1).ToBytes(),
        [".xls"] = File.ReadAllBytes(Repository.PathOf("tests/Mhep.Data.Ingestion.Tests/Foreign/libreoffice.xls")),
        [".csv"] = File.ReadAllBytes(Repository.PathOf("tests/Mhep.Data.Ingestion.Tests/Foreign/libreoffice.csv")),
    };

    /// <summary>Reads changed files.</summary>
    /// <param name="format">Which of <see cref="Seeds"/>.</param>
    /// <param name="seed">Where the changes start.</param>
    /// <param name="count">How many files.</param>
    /// <returns>How many were read as workbooks, however odd, how many refused, and the most bytes that one of them had made.</returns>
    public static (int Read, int Refused, long MostBytes) Run(string format, ulong seed, int count)
    {
        var choice = new SeededChoice(seed);
        var (read, refused, most) = (0, 0, 0L);
        for (var i = 0; i < count; i++)
        {
            var bytes = format is ".xlsx" or ".xlsb" && choice.OnceIn(2) ? ChangePart(Seeds[format], choice) : Change(Seeds[format], choice);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reading = Reading.Checked(new MemoryStream(bytes), fileName: "return" + format);
            // What is alive at any moment is part of what was made.
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            if (reading.Workbook is not null) read++;
            else if (reading.Findings.Count > 0) refused++;
            else throw new InvalidOperationException($"File {i} of seed {seed} was neither read nor refused.");
        }

        return (read, refused, most);
    }

    /// <summary>Changes one part and packs it again, so that the archive is whole and the reader of the part sees the change.</summary>
    private static byte[] ChangePart(byte[] good, SeededChoice choice)
    {
        using var from = new ZipArchive(new MemoryStream(good));
        using var file = new MemoryStream();
        var changed = choice.Below(from.Entries.Count);
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entry, index) in from.Entries.Select((entry, index) => (entry, index)))
            {
                using var content = new MemoryStream();
                using (var source = entry.Open()) source.CopyTo(content);
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                target.Write(index == changed && content.Length > 0 ? Change(content.ToArray(), choice) : content.ToArray());
            }
        }

        return file.ToArray();
    }

    private static byte[] Change(byte[] good, SeededChoice choice)
    {
        var bytes = choice.OnceIn(8) ? good[..choice.Between(1, good.Length)] : (byte[])good.Clone();
        for (var change = choice.Between(1, 8); change > 0; change--)
        {
            var at = choice.Below(bytes.Length);
            // Extremes in lengths and counts find more than any other values do.
            if (choice.OnceIn(2)) bytes[at] = (byte)choice.Below(256);
            else bytes.AsSpan(at, Math.Min(choice.OneOf([1, 2, 4]), bytes.Length - at)).Fill(choice.OneOf<byte>([0x00, 0xFF, 0x7F, 0x80]));
        }

        return bytes;
    }
}
