using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Values completed as objects: objects, lists of them, and leaves without a typed writer.</summary>
internal sealed class ShapeCompletion<T>(OutputShape shape) : Completion<T>
{
    public override bool IsDirect => shape.IsDirect;

    public override bool Complete(T value, ResultPass pass) => shape.Complete(value, pass);

    public override FieldColumn ToColumn(IReadOnlyList<T> values, IReadOnlyDictionary<int, Exception>? failures)
    {
        if (shape.IsDirect)
            return new ValueColumn<T>(values, this, failures);
        var objects = new object?[values.Count];
        for (var i = 0; i < objects.Length; i++)
        {
            objects[i] = values[i];
        }

        return new ObjectColumn(shape, objects, failures);
    }
}
