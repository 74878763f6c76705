using System.Reflection;
using Mhep.Data.GraphQL.CodeFirst.Filtering;
using Mhep.Data.GraphQL.CodeFirst.Methods;
using Mhep.Data.GraphQL.CodeFirst.Paging;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>What a method's signature and attributes come to: arguments, form, and what becomes of its result.</summary>
internal sealed class MethodPlan
{
    private readonly MethodInfo _method;
    private readonly Type _parentType;
    private readonly BuildContext _build;
    private readonly PagedAttribute? _paged;
    private readonly List<Argument> _arguments = [];
    private readonly List<Func<object?, object?>> _binders = [];
    private readonly List<ParameterInfo> _argumentParameters = [];
    private readonly ParameterSource[] _sources;
    private readonly int _ownArguments;

    public MethodPlan(MethodInfo method, Type parentType, BuildContext build)
    {
        _method = method;
        _parentType = parentType;
        _build = build;
        _paged = method.GetCustomAttribute<PagedAttribute>();
        Returned = TypeUse.Of(method.ReturnParameter);
        _sources = [.. method.GetParameters().Select(SourceOf)];
        _ownArguments = _arguments.Count;
        AddListArguments();
    }

    /// <summary>Arguments: those of the page first, then filter and order, then the method's own.</summary>
    public IReadOnlyList<Argument> Arguments => [.. _arguments.Skip(_ownArguments), .. _arguments.Take(_ownArguments)];

    /// <summary>The parameters that are arguments, for the mutation conventions.</summary>
    public IReadOnlyList<ParameterInfo> ArgumentParameters => _argumentParameters;

    public TypeUse Returned { get; }

    public bool IsBatch { get; private set; }

    /// <summary>What the method gives for one parent.</summary>
    public TypeUse Raw => IsBatch
        ? Returned.Awaited.Item ?? throw Wrong("must give one entry a parent: IReadOnlyList<T>")
        : Returned.Awaited;

    private TypeUse Item => Raw.Item ?? throw Wrong("must give a list to be paged, filtered or sorted");

    private bool IsList => _paged is not null
        || _method.IsDefined(typeof(FilteredAttribute))
        || _method.IsDefined(typeof(SortedAttribute));

    public GraphQLType FieldType() => _paged is null
        ? _build.Outputs.Find(Raw, _method)
        : _build.Connections.Find(_paged.ConnectionName ?? Naming.Pascal(MethodFields.NameOf(_method)), Item);

    public IReadOnlyList<DirectiveNode> Directives()
    {
        if (!_build.WithCost)
            return [];
        return _paged is null ? ElementFacts.Directives(_method) : ElementFacts.Paged(_paged);
    }

    public BoundMethod Bind() => Bind(BindArguments);

    public BoundMethod Bind(Func<ArgumentValues, object?[]> bindArguments) => new(_method, _sources, bindArguments);

    public ValueResolver MakeResolver()
    {
        if (!IsList && _arguments.Count == 0 && TryMakeReader() is { } reader)
            return reader;
        var pipe = MakePipe(out var valueType);
        return MakeResolver(Bind(), Raw.FullType, valueType, pipe);
    }

    public ValueResolver MakeResolver(BoundMethod bound, Type rawType, Type valueType, object pipe)
    {
        var type = typeof(MethodResolver<,,>).MakeGenericType(_parentType, rawType, valueType);
        return ((IMethodResolver)Activator.CreateInstance(type, bound, pipe)!).Make(IsBatch, Returned.IsTask);
    }

    /// <summary>Makes the arguments what the method takes.</summary>
    /// <param name="read">Gives an argument by its name.</param>
    public object?[] BindArguments(Func<string, (bool IsGiven, object? Value)> read)
    {
        var bound = new object?[_ownArguments];
        for (var i = 0; i < bound.Length; i++)
        {
            var (isGiven, value) = read(_arguments[i].Name);
            var parameter = _argumentParameters[i];
            if (isGiven)
                bound[i] = _binders[i](value);
            else if (parameter.ParameterType.IsValueType)
                bound[i] = Activator.CreateInstance(parameter.ParameterType);
        }

        return bound;
    }

    private object?[] BindArguments(ArgumentValues arguments) =>
        BindArguments(name => arguments.TryGet(name, out var value) ? (true, value) : (false, null));

    /// <summary>A method of the parent alone is as cheap as a property.</summary>
    private ValueResolver? TryMakeReader()
    {
        if (_sources is not [var only] || only != ParameterSources.Parent || IsBatch || Returned.IsTask || !_method.IsStatic)
            return null;
        var read = _method.CreateDelegate(typeof(Func<,>).MakeGenericType(_method.GetParameters()[0].ParameterType, _method.ReturnType));
        var type = typeof(PropertyResolver<,>).MakeGenericType(_method.GetParameters()[0].ParameterType, _method.ReturnType);
        return (ValueResolver)Activator.CreateInstance(type, read)!;
    }

    private object MakePipe(out Type valueType)
    {
        if (!IsList)
        {
            valueType = Raw.FullType;
            return Activator.CreateInstance(typeof(IdentityPipe<>).MakeGenericType(valueType))!;
        }

        var item = Item.FullType;
        var keyOf = typeof(NodeTypes).GetMethod(nameof(NodeTypes.KeyReader))!.MakeGenericMethod(item).Invoke(null, null);
        var sequence = Activator.CreateInstance(
            typeof(SequencePipe<,>).MakeGenericType(Raw.FullType, item), _build.Filters, _build.Sorts, keyOf)!;
        valueType = _paged is null ? typeof(IEnumerable<>).MakeGenericType(item) : typeof(Connection<>).MakeGenericType(item);
        return _paged is null
            ? sequence
            : Activator.CreateInstance(typeof(PagePipe<,>).MakeGenericType(Raw.FullType, item), sequence, _paged, keyOf)!;
    }

    private ParameterSource SourceOf(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
            return ParameterSources.CancellationToken;
        if (type == typeof(RequestContext))
            return ParameterSources.RequestContext;
        if (type == typeof(FieldContext))
            return ParameterSources.FieldContext;
        if (parameter.IsDefined(typeof(ServiceAttribute)))
            return ParameterSources.Service(type);
        if (IsParents(parameter))
        {
            IsBatch = true;
            return ParameterSources.Parent;
        }

        if (parameter.IsDefined(typeof(ParentAttribute)) || (parameter.Position == 0 && type == _parentType && type != typeof(object)))
            return ParameterSources.Parent;
        AddArgument(parameter);
        return ParameterSources.Argument(_arguments.Count - 1);
    }

    private bool IsParents(ParameterInfo parameter) => parameter.Position == 0
        && _parentType != typeof(object)
        && parameter.ParameterType == typeof(IReadOnlyList<>).MakeGenericType(_parentType);

    private void AddArgument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        _argumentParameters.Add(parameter);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Filter<>))
        {
            var itemType = type.GetGenericArguments()[0];
            _arguments.Add(_build.FilterInputs.Where(itemType, InputTypes.NameOf(parameter)));
            _binders.Add(value => value is null ? null : FilterBinding.Make(itemType, value, _build.Filters));
            return;
        }

        _arguments.Add(_build.Inputs.MakeArgument(parameter));
        if (parameter.GetCustomAttribute<IdAttribute>()?.Of is { } nodeType)
            _binders.Add(value => value is string id ? NodeId.KeyOf(id, BuildContext.NameOf(nodeType)) : null);
        else
            _binders.Add(value => _build.Binder.Bind(value, type));
    }

    private void AddListArguments()
    {
        if (_paged is not null)
        {
            _arguments.Add(new Argument("first", SpecifiedScalars.Int) { Description = "Items from the start of what is asked for." });
            _arguments.Add(new Argument("after", SpecifiedScalars.String) { Description = "Only items after the one of this cursor." });
        }

        if (_paged is { AllowBackwardPagination: true })
        {
            _arguments.Add(new Argument("last", SpecifiedScalars.Int) { Description = "Items at the end of what is asked for." });
            _arguments.Add(new Argument("before", SpecifiedScalars.String) { Description = "Only items before the one of this cursor." });
        }

        if (_method.IsDefined(typeof(FilteredAttribute)))
            _arguments.Add(_build.FilterInputs.Where(Item.Type));
        if (_method.IsDefined(typeof(SortedAttribute)))
            _arguments.Add(_build.FilterInputs.Order(Item.Type));
    }

    private InvalidOperationException Wrong(string rule) => new($"{_method.DeclaringType}.{_method.Name} {rule}.");
}
