namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>What one field of a batch was resolved to, a row a parent.</summary>
internal abstract class FieldColumn
{
    /// <summary>Completes and writes a row. It may throw; the caller takes back what was written.</summary>
    /// <returns>False where the value is null (or failed, which is recorded) and may not be.</returns>
    public abstract bool Write(int row, ResultPass pass);

    /// <summary>Waits for the items of lists that do not have them yet.</summary>
    public virtual ValueTask ReadAsync(ExecutionRun run) => ValueTask.CompletedTask;

    /// <summary>Adds the batches whose fields must be resolved next; nothing for values that can be written as they are.</summary>
    public virtual void Expand(List<Batch> next)
    {
    }
}
