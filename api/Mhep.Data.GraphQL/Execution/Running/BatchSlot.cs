namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>A batch to be: its objects are counted before it is made.</summary>
internal sealed class BatchSlot
{
    public Batch? Batch { get; set; }
}
