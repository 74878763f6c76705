using Mhep.Data.Samples.Messy;
using Mhep.Data.Samples.Published;
using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples;

/// <summary>
/// The sample workbooks: real published figures, invented services, and one workbook with faults. The same seed gives the
/// same workbooks.
/// </summary>
public static class SampleWorkbooks
{
    /// <summary>The seed used where none is named.</summary>
    public const int DefaultSeed = 2019;

    /// <summary>The folder, below the one asked for, of the workbook that is to be refused.</summary>
    public const string MessyFolder = "to-be-refused";

    /// <summary>
    /// Writes every sample workbook into a folder, which is made where it is missing; files of the same names are replaced.
    /// </summary>
    /// <param name="folder">Where to.</param>
    /// <param name="seed">What the invented services are drawn from.</param>
    /// <returns>
    /// The paths of the workbooks to ingest, in that order, which is also the order of their names. The messy one is not
    /// among them: it lies in <see cref="MessyFolder"/>.
    /// </returns>
    public static IReadOnlyList<string> WriteAll(string folder, int seed = DefaultSeed)
    {
        Directory.CreateDirectory(Path.Combine(folder, MessyFolder));
        WriteMessy(Path.Combine(folder, MessyFolder, "messy.xlsx"));
        var files = new List<string>();
        void Write(string name, IReadOnlyList<SheetContent> sheets)
        {
            files.Add(Path.Combine(folder, name));
            XlsxFile.Write(files[^1], sheets);
        }

        Write("01-published.xlsx", PublishedWorkbook.Sheets);
        var programme = SyntheticProgramme.Generate(seed);
        Write("02-synthetic-programme.xlsx", SyntheticWorkbooks.OfProgramme(programme));
        foreach (var provider in programme.Providers)
        {
            var name = FormattableString.Invariant($"{files.Count + 1:00}-synthetic-{provider.Plan.Place.ToLowerInvariant()}.xlsx");
            Write(name, SyntheticWorkbooks.OfProvider(provider));
        }

        return files;
    }

    /// <summary>Writes the workbook of published figures.</summary>
    public static void WritePublished(string file) => XlsxFile.Write(file, PublishedWorkbook.Sheets);

    /// <summary>Writes the workbook with faults.</summary>
    public static void WriteMessy(string file) => XlsxFile.Write(file, MessyWorkbook.Sheets);

    /// <summary>
    /// Writes one invented client-level workbook for measuring: a site, its specialists, and a Clients sheet of 30 columns. It
    /// lists its own site and nothing else, so it is meant for a database of its own: a list of sites replaces the one before.
    /// </summary>
    /// <param name="file">Where to; a file that is there is replaced.</param>
    /// <param name="clients">Number of clients, each with one row; at least 1. Memory does not grow with it.</param>
    /// <param name="seed">What they are drawn from.</param>
    public static void WriteLarge(string file, int clients, int seed = DefaultSeed) =>
        XlsxFile.Write(file, LargeWorkbook.Sheets(clients, seed));
}
