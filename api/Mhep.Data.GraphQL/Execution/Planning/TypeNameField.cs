using System.Text;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary><c>__typename</c>: known when the plan is made, since a plan is for one object type.</summary>
internal sealed class TypeNameField(FieldPlace place) : PlannedField(place)
{
    private readonly byte[] _encoded = Encoding.UTF8.GetBytes($"\"{place.ParentType.Name}\"");

    public override bool IsDirect => true;

    public override bool Write(object? parent, ResultPass pass)
    {
        pass.Output.WriteRaw(_encoded);
        return true;
    }

    public override ValueTask<FieldColumn> ResolveAsync(Batch batch, ExecutionRun run) => throw new NotSupportedException();
}
