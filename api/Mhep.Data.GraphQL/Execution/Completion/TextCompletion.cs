using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Text written as a <c>String</c>: the most frequent leaf, without a call through the scalar.</summary>
internal sealed class TextCompletion(FieldPlace place, bool isNonNull) : Completion<string?>
{
    public override bool Complete(string? value, ResultPass pass)
    {
        if (value is null)
            return pass.Null(place, isNonNull);
        pass.Output.WriteString(value);
        return true;
    }
}
