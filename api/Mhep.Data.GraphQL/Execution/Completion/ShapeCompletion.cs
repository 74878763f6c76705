using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Values completed as objects: objects, lists of them, and leaves without a typed writer.</summary>
internal sealed class ShapeCompletion<T>(OutputShape shape) : Completion<T>
{
    // Items that have to be waited for cannot be read while the answer is written.
    private static readonly bool IsAwaited = AsyncItems.ItemTypeOf(typeof(T)) is not null;

    public override bool IsDirect => shape.IsDirect && !IsAwaited;

    public override bool Complete(T value, ResultPass pass) => shape.Complete(value, pass);

    public override FieldColumn ToColumn(IReadOnlyList<T> values, IReadOnlyDictionary<int, Exception>? failures)
    {
        if (IsDirect && !MayBeAwaited(values))
            return new ValueColumn<T>(values, this, failures);
        var objects = new object?[values.Count];
        for (var i = 0; i < objects.Length; i++)
        {
            objects[i] = values[i];
        }

        return new ObjectColumn(shape, objects, failures);
    }

    private bool MayBeAwaited(IReadOnlyList<T> values) =>
        typeof(T) == typeof(object) && shape is ListShape && values.Any(value => AsyncItems.Of(value) is not null);
}
