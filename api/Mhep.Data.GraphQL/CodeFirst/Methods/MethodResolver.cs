using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Makes the resolver of a method, of the kind that fits its form.</summary>
/// <typeparam name="TParent">Type of one parent.</typeparam>
/// <typeparam name="TRaw">What the method gives for one parent.</typeparam>
/// <typeparam name="TValue">The field's value.</typeparam>
internal sealed class MethodResolver<TParent, TRaw, TValue>(BoundMethod method, ResultPipe<TRaw, TValue> pipe) : IMethodResolver
{
    public ValueResolver Make(bool isBatch, bool isAsync) => (isBatch, isAsync) switch
    {
        (true, true) => new BatchResolver<TParent, TValue>(BatchAsync),
        (true, false) => new BatchResolver<TParent, TValue>((parents, context) => ValueTask.FromResult(
            Convert((IReadOnlyList<TRaw>)method.Invoke(parents, context)!, context))),
        (false, true) => new AsyncItemResolver<TParent, TValue>(async (parent, context) =>
            pipe.Convert(await Await<TRaw>(method.Invoke(parent, context)), context)),
        (false, false) => new ItemResolver<TParent, TValue>((parent, context) =>
            pipe.Convert((TRaw)method.Invoke(parent, context)!, context)),
    };

    private async ValueTask<IReadOnlyList<TValue>> BatchAsync(IReadOnlyList<TParent> parents, FieldContext context) =>
        Convert(await Await<IReadOnlyList<TRaw>>(method.Invoke(parents, context)), context);

    private IReadOnlyList<TValue> Convert(IReadOnlyList<TRaw> raw, FieldContext context)
    {
        if (pipe is IdentityPipe<TValue> && raw is IReadOnlyList<TValue> values)
            return values;
        var converted = new TValue[raw.Count];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = pipe.Convert(raw[i], context);
        }

        return converted;
    }

    // A method may declare a narrower type of result than asked for here, such as a list for a read-only list.
    private static async ValueTask<T> Await<T>(object? task)
    {
        switch (task)
        {
            case ValueTask<T> value:
                return await value;
            case Task<T> value:
                return await value;
            case Task other:
                await other;
                return (T)TaskResults.Of(other)!;
            default:
                return (T)await TaskResults.OfValueTaskAsync(task!);
        }
    }
}
