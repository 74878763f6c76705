using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>How a value of a type is completed. Specification: 6.4.3 Value Completion.</summary>
internal abstract class OutputShape(FieldPlace place, bool isNonNull)
{
    public FieldPlace Place { get; } = place;

    public bool IsNonNull { get; } = isNonNull;

    /// <summary>Whether everything below can be written without resolving anything first.</summary>
    public abstract bool IsDirect { get; }

    /// <summary>Completes and writes a value. It may throw; the caller takes back what was written.</summary>
    /// <returns>False where the value is null (or failed, which is recorded) and may not be.</returns>
    public bool Complete(object? value, ResultPass pass)
    {
        switch (value)
        {
            case null:
                return pass.Null(Place, IsNonNull);
            case Exception fault:
                return Fail(fault, pass);
        }

        if (CompletePresent(value, pass))
            return true;
        if (!IsNonNull)
            pass.Output.WriteNull();
        return !IsNonNull;
    }

    /// <summary>Completes and writes a value that is there.</summary>
    /// <returns>False where something below failed that may not be null; nothing is left written then.</returns>
    protected abstract bool CompletePresent(object value, ResultPass pass);

    /// <summary>Records a fault in a value's place.</summary>
    private bool Fail(Exception fault, ResultPass pass)
    {
        pass.Report(Place, fault);
        if (!IsNonNull)
            pass.Output.WriteNull();
        return !IsNonNull;
    }
}
