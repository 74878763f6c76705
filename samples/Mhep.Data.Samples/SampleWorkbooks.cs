using Mhep.Data.Samples.Messy;
using Mhep.Data.Samples.Published;
using Mhep.Data.Samples.Workbooks;

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
        var published = Path.Combine(folder, "01-published.xlsx");
        WritePublished(published);
        return [published];
    }

    /// <summary>Writes the workbook of published figures.</summary>
    public static void WritePublished(string file) => XlsxFile.Write(file, PublishedWorkbook.Sheets);

    /// <summary>Writes the workbook with faults.</summary>
    public static void WriteMessy(string file) => XlsxFile.Write(file, MessyWorkbook.Sheets);
}
