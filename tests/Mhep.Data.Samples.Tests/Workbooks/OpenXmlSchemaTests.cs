using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Mhep.Data.Samples.Tests.Workbooks;

/// <summary>What we write ourselves is held against the published schema of the format, so that Excel has nothing to repair.</summary>
public sealed class OpenXmlSchemaTests
{
    // One workbook of each kind that together hold every kind of sheet; all ten take most of a minute.
    [Fact]
    public void A_sample_workbook_of_each_kind_is_valid_as_Office_2007_and_later_read_it()
    {
        using var folder = new TemporaryFolder();
        string[] kinds = ["01-published", "02-synthetic-programme", "08-synthetic-foxmoorby", "09-synthetic-greyfleet"];
        var files = SampleWorkbooks.WriteAll(folder.File("samples"))
            .Where(file => kinds.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)).ToList();
        Assert.Equal(kinds.Length, files.Count);
        SampleWorkbooks.WriteLarge(folder.File("large.xlsx"), clients: 100);
        files.Add(folder.File("large.xlsx"));
        files.Add(Path.Combine(folder.File("samples"), SampleWorkbooks.MessyFolder, "messy.xlsx"));

        Assert.All(files, file =>
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            Assert.NotEmpty(document.WorkbookPart!.WorksheetParts);
            var faults = new OpenXmlValidator(FileFormatVersions.Office2007).Validate(document).Take(3);
            Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
        });
    }
}
