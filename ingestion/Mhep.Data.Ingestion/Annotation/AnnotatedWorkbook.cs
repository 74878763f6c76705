using System.Xml;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Workbooks;
using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>
/// A workbook sent back with what a check found in it: cells coloured and commented on, a column 'Errors' at the right of each table, a
/// sheet 'Findings', and nothing else changed. What is added is known again when the workbook comes back: it is not read, and replaced.
/// </summary>
public static class AnnotatedWorkbook
{
    /// <summary>Writes the annotated copy. Memory does not grow with the number of rows.</summary>
    /// <param name="workbook">The file as it was sent; seekable, stays open.</param>
    /// <param name="report">What the check of this very file found.</param>
    /// <param name="output">Takes the new file; stays open. Of no use where the answer is a refusal.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where the copy was written; else why none can be made, in a sentence.</returns>
    public static string? Write(Stream workbook, IngestionReport report, Stream output, IngestionLimits limits, CancellationToken cancellationToken)
    {
        if (!IsArchive(workbook)) return "Only .xlsx workbooks can be sent back annotated: open the file in Excel, choose 'Save as', 'Excel Workbook (.xlsx)', and check that.";
        try
        {
            WorkbookPlan plan;
            using (var package = new XlsxPackage(workbook, limits)) plan = WorkbookPlan.Survey(package, report, limits);
            using var source = new XlsxPackage(workbook, limits);
            plan.Edit(source, cancellationToken).WriteTo(output, cancellationToken);
            return null;
        }
        catch (MalformedPartException fault)
        {
            return $"The workbook cannot be sent back annotated: {fault.Fault.Detail}.";
        }
        catch (XmlException)
        {
            return "The workbook cannot be sent back annotated: a part of it is damaged.";
        }
    }

    private static bool IsArchive(Stream workbook)
    {
        workbook.Position = 0;
        Span<byte> head = stackalloc byte[4];
        return workbook.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("PK\x03\x04"u8);
    }
}
