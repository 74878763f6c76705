namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>
/// A part of the workbook is not what the format allows. Caught at the door of the reader and turned into a refusal of the
/// file; the message is ours and never holds content of the file.
/// </summary>
internal sealed class MalformedPartException(string message, WorkbookFaultKind kind = WorkbookFaultKind.Damaged)
    : Exception(message)
{
    /// <summary>The refusal as a value.</summary>
    public WorkbookFault Fault => new(kind, Message.TrimEnd('.'));
}
