namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>A field whose resolver failed for the whole batch.</summary>
internal sealed class FailedColumn(Exception fault) : FieldColumn
{
    public override bool Write(int row, ResultPass pass) => throw fault;
}
