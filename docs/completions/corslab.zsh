#compdef corslab

__corslab_complete() {
    local -ar non_empty_completions=("${@:#(|:*)}")
    local -ar empty_completions=("${(M)@:#(|:*)}")
    _describe -V '' non_empty_completions -- empty_completions -P $'\'\''
}

__corslab_custom_complete() {
    local -a completions
    completions=("${(@f)"$("${command_name}" "${@}" "${command_line[@]}")"}")
    if [[ "${#completions[@]}" -gt 1 ]]; then
        __corslab_complete "${completions[@]:0:-1}"
    fi
}

__corslab_cursor_index_in_current_word() {
    if [[ -z "${QIPREFIX}${IPREFIX}${PREFIX}" ]]; then
        printf 0
    else
        printf %s "${#${(z)LBUFFER}[-1]}"
    fi
}

_corslab() {
    emulate -RL zsh -G
    setopt extendedglob nullglob numericglobsort
    unsetopt aliases banghist

    local -xr SAP_SHELL=zsh
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(builtin emulate zsh -c 'printf %s "${ZSH_VERSION}"')"
    local -r SAP_SHELL_VERSION

    local context state state_descr line
    local -A opt_args

    local -r command_name="${words[1]}"
    local -ar command_line=("${words[@]}")
    local -ir current_word_index="$((CURRENT - 1))"

    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'play:Step through a scenario, and change anything in it.'
            'learn:Take the course, a lesson at a time.'
            'run:Run scenarios and tell what happened.'
            'check:Run scenarios and compare them with what they expect.'
            'respond:Ask a policy'\''s server what it answers, without a browser in between.'
            'scenarios:List the built-in scenarios, or print one to start from.'
            'lessons:List, check, grade and write lessons, and see what you have done.'
            'config:Show or check the configuration.'
            'help:Show subcommand help information.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        play|learn|run|check|respond|scenarios|lessons|config|help)
            "_corslab_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_corslab_play() {
    local -i ret=1
    local -ar ___browser=('standard' 'chromium' 'firefox' 'webkit')
    local -ar ___theme=('default' 'light' 'colorblind' 'mono')
    local -ar ___motion=('full' 'reduced')
    local -ar ___speed=('slow' 'normal' 'fast' 'rapid')
    local -ar arg_specs=(
        ':file:'
        '--browser[The browser to simulate, whatever the scenario says.]:browser:{__corslab_complete "${___browser[@]}"}'
        '--recent[Begin with the list of what was played lately and what comes with the program.]'
        '--config[The configuration to use instead of the usual one.]:file:'
        '--theme[The colours.]:theme:{__corslab_complete "${___theme[@]}"}'
        '--ascii[Draw with ASCII signs only.]'
        '--no-ascii[Draw with ASCII signs only.]'
        '--motion[Whether anything may move by itself.]:motion:{__corslab_complete "${___motion[@]}"}'
        '--mouse[React to clicks and the wheel.]'
        '--no-mouse[React to clicks and the wheel.]'
        '--speed[How fast a run plays.]:speed:{__corslab_complete "${___speed[@]}"}'
        '--linear[Tell the story as plain text, for screen readers, instead of drawing a screen.]'
        '--no-linear[Tell the story as plain text, for screen readers, instead of drawing a screen.]'
        '--keys[Keys to press first\: names such as Right, Enter or C-l, characters, "quoted text".]:script:'
        '--snapshot[Print the screen to standard output, which is written as -.]:snapshot:'
        '--size[The size of the screen that is printed, 120x40 by default.]:columns x rows:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_learn() {
    local -i ret=1
    local -ar ___theme=('default' 'light' 'colorblind' 'mono')
    local -ar ___motion=('full' 'reduced')
    local -ar ___speed=('slow' 'normal' 'fast' 'rapid')
    local -ar arg_specs=(
        ':lesson:'
        '--lessons[A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.]:folder:'
        '--workshop[The path of a workshop, shown to a room\: 45, 90 or half-day.]:workshop:'
        '--present[Show it to a room\: widely set, votes counted, and no verdict before all have voted.]'
        '--config[The configuration to use instead of the usual one.]:file:'
        '--theme[The colours.]:theme:{__corslab_complete "${___theme[@]}"}'
        '--ascii[Draw with ASCII signs only.]'
        '--no-ascii[Draw with ASCII signs only.]'
        '--motion[Whether anything may move by itself.]:motion:{__corslab_complete "${___motion[@]}"}'
        '--mouse[React to clicks and the wheel.]'
        '--no-mouse[React to clicks and the wheel.]'
        '--speed[How fast a run plays.]:speed:{__corslab_complete "${___speed[@]}"}'
        '--linear[Tell the story as plain text, for screen readers, instead of drawing a screen.]'
        '--no-linear[Tell the story as plain text, for screen readers, instead of drawing a screen.]'
        '--keys[Keys to press first\: names such as Right, Enter or C-l, characters, "quoted text".]:script:'
        '--snapshot[Print the screen to standard output, which is written as -.]:snapshot:'
        '--size[The size of the screen that is printed, 120x40 by default.]:columns x rows:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_run() {
    local -i ret=1
    local -ar ___format=('text' 'json' 'jsonl' 'sequence' 'har' 'curl')
    local -ar ___browser=('standard' 'chromium' 'firefox' 'webkit')
    local -ar arg_specs=(
        '--format[How to tell it.]:format:{__corslab_complete "${___format[@]}"}'
        '--browser[The browser to simulate, whatever the scenarios say.]:browser:{__corslab_complete "${___browser[@]}"}'
        '*:files:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_check() {
    local -i ret=1
    local -ar ___format=('text' 'tap' 'junit')
    local -ar ___browser=('standard' 'chromium' 'firefox' 'webkit')
    local -ar arg_specs=(
        '--format[How to tell it.]:format:{__corslab_complete "${___format[@]}"}'
        '--browser[The browser to simulate, whatever the scenarios say.]:browser:{__corslab_complete "${___browser[@]}"}'
        '*:files:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_respond() {
    local -i ret=1
    local -ar ___format=('jsonl')
    local -ar arg_specs=(
        '--format[How to tell it.]:format:{__corslab_complete "${___format[@]}"}'
        ':policy:'
        ':requests:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_scenarios() {
    local -i ret=1
    local -ar arg_specs=(
        ':name:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_lessons() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'list:List the lessons, chapter by chapter, with what you have done.'
            'check:Prove lessons: that they can be solved, and that everything they say is so.'
            'run:Grade a policy against the goals of a lesson, without a screen.'
            'new:Write the beginning of a lesson from a scenario.'
            'progress:Tell what has been done in the course, or add what was done elsewhere.'
            'notes:Print the presenter'\''s notes of a workshop, stop by stop.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        list|check|run|new|progress|notes)
            "_corslab_lessons_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_corslab_lessons_list() {
    local -i ret=1
    local -ar ___format=('text' 'json')
    local -ar arg_specs=(
        '--lessons[A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.]:folder:'
        '--format[How to tell it.]:format:{__corslab_complete "${___format[@]}"}'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_lessons_check() {
    local -i ret=1
    local -ar arg_specs=(
        '--lessons[A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.]:folder:'
        '*:files:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_lessons_run() {
    local -i ret=1
    local -ar ___format=('text' 'tap' 'junit')
    local -ar arg_specs=(
        '--lessons[A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.]:folder:'
        '--policy[The policy; - is standard input.]:file:'
        '--change[A change of any kind instead of a policy.]:file:'
        '--part[Which part of the lesson, counted from 1.]:part:'
        '--format[How to tell it.]:format:{__corslab_complete "${___format[@]}"}'
        ':id:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_lessons_new() {
    local -i ret=1
    local -ar arg_specs=(
        '(--output -o)'{--output,-o}'[The file to write, which must not be there yet.]:file:'
        '--id[What the lesson will be called, 1-9 by default.]:chapter-number:'
        ':scenario:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_lessons_progress() {
    local -i ret=1
    local -ar arg_specs=(
        '--lessons[A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.]:folder:'
        '--merge[Add what this progress file says; - is standard input.]:merge:'
        '*--take-back[Take back a belief that was recorded by accident, such as F14.]:claim:'
        '--raw[Print the file itself, which --merge takes on another machine.]'
        '--path[Only say where the file is, or would be.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_lessons_notes() {
    local -i ret=1
    local -ar arg_specs=(
        '--lessons[A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.]:folder:'
        ':workshop:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_config() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
        '(-): :->command'
        '(-)*:: :->arg'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0
    case "${state}" in
    command)
        local -ar subcommands=(
            'path:Print where the configuration file is, or would be.'
            'show:Print everything that holds, and where it comes from.'
            'check:Say what is wrong with a configuration, with line and column.'
            'keys:Print the page of all keys, as the configuration has them.'
        )
        _describe -V subcommand subcommands && ret=0
        ;;
    arg)
        case "${words[1]}" in
        path|show|check|keys)
            "_corslab_config_${words[1]}" && ret=0
            ;;
        esac
        ;;
    esac

    return "${ret}"
}

_corslab_config_path() {
    local -i ret=1
    local -ar arg_specs=(
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_config_show() {
    local -i ret=1
    local -ar ___theme=('default' 'light' 'colorblind' 'mono')
    local -ar ___motion=('full' 'reduced')
    local -ar ___speed=('slow' 'normal' 'fast' 'rapid')
    local -ar arg_specs=(
        '--config[The configuration to use instead of the usual one.]:file:'
        '--theme[The colours.]:theme:{__corslab_complete "${___theme[@]}"}'
        '--ascii[Draw with ASCII signs only.]'
        '--no-ascii[Draw with ASCII signs only.]'
        '--motion[Whether anything may move by itself.]:motion:{__corslab_complete "${___motion[@]}"}'
        '--mouse[React to clicks and the wheel.]'
        '--no-mouse[React to clicks and the wheel.]'
        '--speed[How fast a run plays.]:speed:{__corslab_complete "${___speed[@]}"}'
        '--linear[Tell the story as plain text, for screen readers, instead of drawing a screen.]'
        '--no-linear[Tell the story as plain text, for screen readers, instead of drawing a screen.]'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_config_check() {
    local -i ret=1
    local -ar arg_specs=(
        ':file:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_config_keys() {
    local -i ret=1
    local -ar arg_specs=(
        '--config[The configuration to use instead of the usual one.]:file:'
        '--version[Show the version.]'
        '(-h --help)'{-h,--help}'[Show help information.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

_corslab_help() {
    local -i ret=1
    local -ar arg_specs=(
        '*:subcommands:'
        '--version[Show the version.]'
    )
    _arguments -w -s -S : "${arg_specs[@]}" && ret=0

    return "${ret}"
}

if [[ "${funcstack[1]}" = _corslab ]]; then
    _corslab "${@}"
else
    compdef _corslab corslab
fi
