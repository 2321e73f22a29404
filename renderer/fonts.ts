import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import './look/scripts.css'
