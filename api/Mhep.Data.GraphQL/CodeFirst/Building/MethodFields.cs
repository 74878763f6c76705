using System.Collections;
using System.Reflection;
using Mhep.Data.GraphQL.CodeFirst.Methods;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>Fields from methods.</summary>
internal sealed class MethodFields(BuildContext build)
{
    public const BindingFlags PublicStatic = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The methods of a class that are fields, in declaration order.</summary>
    public static IEnumerable<MethodInfo> Of(Type type) => type.GetMethods(PublicStatic)
        .Where(method => !method.IsSpecialName
            && !method.IsDefined(typeof(IgnoreAttribute))
            && !method.IsDefined(typeof(NodeResolverAttribute)))
        .OrderBy(method => method.MetadataToken);

    public static string NameOf(MethodInfo method) =>
        method.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.Field(method.Name);

    /// <summary>A field.</summary>
    /// <param name="method">The method.</param>
    /// <param name="parentType">Class of the parents; <see cref="object"/> on a root type.</param>
    public Field Make(MethodInfo method, Type parentType)
    {
        var plan = new MethodPlan(method, parentType, build);
        return new Field(NameOf(method), plan.FieldType(), plan.Arguments)
        {
            Description = build.Descriptions.Of(method),
            DeprecationReason = ElementFacts.DeprecationReason(method),
            Metadata = ElementFacts.Metadata(method),
            AppliedDirectives = plan.Directives(),
            Resolver = plan.MakeResolver(),
        };
    }

    /// <summary>A root field of the subscription type.</summary>
    public Field MakeSubscription(MethodInfo method)
    {
        var plan = new MethodPlan(method, typeof(object), build);
        var events = TypeUse.Of(method.ReturnParameter);
        if (!events.Type.IsGenericType || events.Type.GetGenericTypeDefinition() != typeof(IAsyncEnumerable<>))
            throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} must give an IAsyncEnumerable.");
        var item = events.Arguments[0];
        var subscriber = (IEventSourceMaker)Activator.CreateInstance(typeof(EventSourceMaker<>).MakeGenericType(item.FullType))!;
        return new Field(NameOf(method), build.Outputs.Find(item, method), plan.Arguments)
        {
            Description = build.Descriptions.Of(method),
            DeprecationReason = ElementFacts.DeprecationReason(method),
            Metadata = ElementFacts.Metadata(method),
            AppliedDirectives = plan.Directives(),
            Resolver = new PropertyResolver<object?, object?>(received => received),
            Subscriber = subscriber.Make(plan.Bind()),
        };
    }

    /// <summary>A method that finds objects by their keys, ready to be called.</summary>
    public NodeResolver BindNodeResolver(MethodInfo method)
    {
        var plan = new MethodPlan(method, typeof(string), build);
        if (plan.Arguments.Count > 0)
            throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} may take keys and services only.");
        var bound = plan.Bind(static _ => []);
        var isTask = TypeUse.Of(method.ReturnParameter).IsTask;
        return async (keys, context) =>
        {
            var result = bound.Invoke(keys, context);
            if (isTask)
                result = result is Task task ? await AwaitAsync(task) : await TaskResults.OfValueTaskAsync(result!);
            var objects = ((IEnumerable)result!).Cast<object?>().ToList();
            return objects.Count == keys.Length ? objects : throw new InvalidOperationException(
                $"{method.DeclaringType}.{method.Name} gave {objects.Count} objects for {keys.Length} keys.");
        };
    }

    private static async ValueTask<object?> AwaitAsync(Task task)
    {
        await task;
        return TaskResults.Of(task);
    }
}
