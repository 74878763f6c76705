using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Completes values of one .NET type, so that values are not boxed on their way to the answer.</summary>
internal abstract class Completion<T>
{
    /// <summary>Whether values can be written without resolving anything first.</summary>
    public virtual bool IsDirect => true;

    /// <summary>Completes and writes a value. It may throw; the caller takes back what was written.</summary>
    /// <returns>False where the value is null (or failed, which is recorded) and may not be.</returns>
    public abstract bool Complete(T value, ResultPass pass);

    /// <summary>The column of a batch's values.</summary>
    public virtual FieldColumn ToColumn(IReadOnlyList<T> values, IReadOnlyDictionary<int, Exception>? failures) =>
        new ValueColumn<T>(values, this, failures);
}
