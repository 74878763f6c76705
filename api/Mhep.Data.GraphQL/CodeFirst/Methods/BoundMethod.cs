using System.Reflection;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>A static method with the sources of its parameters.</summary>
/// <param name="method">The method.</param>
/// <param name="sources">A source a parameter.</param>
/// <param name="bindArguments">Makes the arguments of a field what the method takes; done once for each set of arguments.</param>
internal sealed class BoundMethod(
    MethodInfo method,
    ParameterSource[] sources,
    Func<ArgumentValues, object?[]> bindArguments)
{
    private readonly MethodInvoker _invoker = MethodInvoker.Create(method);

    /// <summary>Calls the method.</summary>
    /// <param name="parent">The parent, or the list of parents.</param>
    /// <param name="context">The field.</param>
    public object? Invoke(object? parent, FieldContext context)
    {
        var arguments = context.Arguments;
        if (arguments.Bound is not object?[] bound)
            arguments.Bound = bound = bindArguments(arguments);

        var values = new object?[sources.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = sources[i].Get(parent, context, bound);
        }

        return method.IsStatic ? _invoker.Invoke(null, values.AsSpan()) : _invoker.Invoke(parent, values.AsSpan());
    }
}
