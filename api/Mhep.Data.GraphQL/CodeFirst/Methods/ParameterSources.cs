using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>The sources that need no more than the field's context.</summary>
internal static class ParameterSources
{
    public static ParameterSource Parent { get; } = new FromParent();

    public static ParameterSource CancellationToken { get; } = new FromContext(context => context.CancellationToken);

    public static ParameterSource RequestContext { get; } = new FromContext(context => context.Request);

    public static ParameterSource FieldContext { get; } = new FromContext(context => context);

    public static ParameterSource Service(Type type) => new FromContext(context => context.Request.GetService(type));

    public static ParameterSource Argument(int index) => new FromArgument(index);

    private sealed class FromParent : ParameterSource
    {
        public override object? Get(object? parent, FieldContext context, object?[] bound) => parent;
    }

    private sealed class FromContext(Func<FieldContext, object?> read) : ParameterSource
    {
        public override object? Get(object? parent, FieldContext context, object?[] bound) => read(context);
    }

    private sealed class FromArgument(int index) : ParameterSource
    {
        public override object? Get(object? parent, FieldContext context, object?[] bound) => bound[index];
    }
}
