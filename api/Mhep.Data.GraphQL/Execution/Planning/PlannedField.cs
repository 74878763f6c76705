using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>
/// A field of a plan. A field is direct when it and everything below it can be read from the parent while the answer is
/// written; every other field is resolved beforehand, for all parents of its level at once.
/// </summary>
internal abstract class PlannedField(FieldPlace place)
{
    public FieldPlace Place { get; } = place;

    public abstract bool IsDirect { get; }

    /// <summary>Writes the value of a direct field. It may throw; the caller takes back what was written.</summary>
    /// <returns>False where the value is null (or failed, which is recorded) and may not be.</returns>
    public abstract bool Write(object? parent, ResultPass pass);

    /// <summary>Resolves the field for a batch of parents. Never throws for a fault of the resolver: the column holds it.</summary>
    public abstract ValueTask<FieldColumn> ResolveAsync(Batch batch, ExecutionRun run);
}
