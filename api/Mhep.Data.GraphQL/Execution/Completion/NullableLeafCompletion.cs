using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Leaves of a nullable value type.</summary>
internal sealed class NullableLeafCompletion<T>(FieldPlace place, bool isNonNull, ILeafWriter<T> leaf) : Completion<T?>
    where T : struct
{
    public override bool Complete(T? value, ResultPass pass)
    {
        if (value is not { } present)
            return pass.Null(place, isNonNull);
        leaf.Write(present, pass.Output);
        return true;
    }
}
