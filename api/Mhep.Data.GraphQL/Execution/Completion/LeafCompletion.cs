using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Leaves of a .NET type that the scalar or enum can write as it is.</summary>
internal sealed class LeafCompletion<T>(FieldPlace place, bool isNonNull, ILeafWriter<T> leaf) : Completion<T>
{
    public override bool Complete(T value, ResultPass pass)
    {
        if (value is null)
            return pass.Null(place, isNonNull);
        leaf.Write(value, pass.Output);
        return true;
    }
}
